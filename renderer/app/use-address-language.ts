import { useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect } from 'react'
import { type LanguageCode, showLanguage, switchLanguage } from '../texts/index.ts'

/** For this page only: the language chosen on this machine stays. */
export function useAddressLanguage(): void {
  const { lang } = useSearch({ from: '__root__' })
  useEffect(() => {
    if (lang) void showLanguage(lang)
  }, [lang])
}

export function useChooseLanguage(): (language: LanguageCode) => void {
  const navigate = useNavigate()
  return language => {
    void switchLanguage(language)
    void navigate({ to: '.', search: before => ({ ...before, lang: language }), replace: true })
  }
}
