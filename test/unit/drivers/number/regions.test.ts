import { describe, expect, it } from 'vitest'
import { isKnownRegion, regionAt, regionOf } from '../../../../drivers/number/regions.ts'

describe('a region', () => {
  it('a region in all editions', () => {
    expect(regionOf('440604')).toEqual({
      code: '440604',
      name: '禅城区',
      path: ['广东省', '佛山市', '禅城区'],
      listed: { from: null, to: null },
      abolished: false,
    })
  })

  it('an abolished region says until when it was listed', () => {
    expect(regionOf('310103')).toMatchObject({
      name: '卢湾区',
      path: ['上海市', '市辖区', '卢湾区'],
      listed: { from: null, to: '2010-10' },
      abolished: true,
    })
  })

  it('a new region says since when it is listed', () => {
    expect(regionOf('110118')).toMatchObject({
      name: '密云区',
      listed: { from: '2016-07', to: null },
      abolished: false,
    })
  })

  it.each([
    ['440602', '城区'],
    ['440683', '三水市'],
  ])('region %s, abolished before the first edition, has a name without dates', (code, name) => {
    expect(regionOf(code)).toEqual({
      code,
      name,
      path: ['广东省', '佛山市', name],
      listed: undefined,
      abolished: undefined,
    })
  })

  it.each([
    ['440000', ['广东省']],
    ['440600', ['广东省', '佛山市']],
    ['830000', ['台湾省']],
    ['429004', ['湖北省', '省直辖县级行政区划', '仙桃市']],
  ])('region %s has the path %s', (code, path) => {
    expect(regionOf(code)?.path).toEqual(path)
  })

  it.each(['999999', '449999', '000000', '', '4406', '44060４', 'constructor'])('“%s” never was a region', code => {
    expect([regionOf(code), regionAt(code, '2010-01-01'), isKnownRegion(code)]).toEqual([undefined, undefined, false])
  })

  it.each(['440604', '440602', '440600', '469033', '370903'])('region %s is known', code => {
    expect(isKnownRegion(code)).toBe(true)
  })
})

it.each([
  ['440000', false],
  ['110000', false],
  ['810000', true],
  ['820000', true],
  ['830000', true],
])('%s as the region of an ID number is known: %s', (code, known) => {
  expect(isKnownRegion(code)).toBe(known)
})

describe('a region at a date', () => {
  it.each([
    ['2008-12', '襄樊市', '2008-12'],
    ['2010-09-30', '襄樊市', '2009-12'],
    ['2012-10', '襄阳市', '2012-10'],
    ['2015-05-05', '襄阳市', '2014-10'],
  ])('region 420600 in %s was %s', (date, name, edition) => {
    expect(regionAt('420600', date)).toEqual({ code: '420600', name, path: ['湖北省', name], edition, exact: true })
  })

  it('a region is named under the prefecture of its time', () => {
    expect(regionAt('420606', '2005-01-01')?.path).toEqual(['湖北省', '襄樊市', '樊城区'])
    expect(regionOf('420606')?.path).toEqual(['湖北省', '襄阳市', '樊城区'])
  })

  it('outside the editions the nearest one answers, marked as not exact', () => {
    expect(regionAt('440604', '1990-01-01')).toMatchObject({ name: '禅城区', edition: '2002-12', exact: false })
    expect(regionAt('440604', '2024-01-01')).toMatchObject({ name: '禅城区', edition: '2016-07', exact: false })
    expect(regionAt('440602', '1985-01-01')).toMatchObject({ name: '城区', edition: undefined, exact: false })
  })

  it.each([
    ['310103', '2012-01-01'],
    ['310103', '2030-01-01'],
    ['110118', '2010-01-01'],
    ['110118', '1980-01-01'],
    ['440602', '2005-01-01'],
    // Listed, dropped and listed again.
    ['460321', '2014-12-01'],
  ])('region %s did not exist in %s', (code, date) => {
    expect(regionAt(code, date)).toBeUndefined()
  })
})
