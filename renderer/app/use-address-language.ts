import { useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect } from 'react'
import { type LanguageCode, showLanguage, switchLanguage } from '../texts/index.ts'

/** A link shows its page in the language that it names. What this machine shows otherwise stays as it is. */
export function useAddressLanguage(): void {
  const { lang } = useSearch({ from: '__root__' })
  useEffect(() => {
    if (lang) void showLanguage(lang)
  }, [lang])
}

/** Chooses the language for this machine and for the addresses that are copied from now on. */
export function useChooseLanguage(): (language: LanguageCode) => void {
  const navigate = useNavigate()
  return language => {
    void switchLanguage(language)
    void navigate({ to: '.', search: before => ({ ...before, lang: language }), replace: true })
  }
}
