// The language of the room: every word on screen passes here.
import { createContext, useContext } from 'react'
import type { Lang } from '../../shared/model.ts'
import type { Words } from '../../shared/words.ts'

export const LanguageContext = createContext<Lang>('en')

export const useLang = (): Lang => useContext(LanguageContext)

export const useWords = <T>(words: Words<T>): T => words[useLang()]
