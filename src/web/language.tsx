/** The reader's language: chosen once, kept in this browser, said to antd, the page and every request. */

import { ConfigProvider } from 'antd'
import enUS from 'antd/locale/en_US.js'
import zhCN from 'antd/locale/zh_CN.js'
import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn.js'
import { createContext, type ReactNode, use, useCallback, useLayoutEffect, useMemo, useState } from 'react'
import { type Language, languages } from '#words/language.ts'
import { say } from '#words/say.ts'
import type { Topics } from '#words/topics.ts'
import { nonce } from './nonce.ts'
import { theme } from './theme.ts'

const kept = 'guiheng.language'

const locales = { 'zh-CN': zhCN.default, en: enUS.default }

function firstLanguage(): Language {
  const stored = localStorage.getItem(kept)
  return languages.find((language) => language === stored) ?? 'zh-CN'
}

const LanguageContext = createContext<{ language: Language; choose: (language: Language) => void }>({
  language: 'zh-CN',
  choose: () => undefined,
})

export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState(firstLanguage)
  useLayoutEffect(() => {
    document.documentElement.lang = language
    dayjs.locale(language === 'en' ? 'en' : 'zh-cn')
  }, [language])
  const chosen = useMemo(
    () => ({
      language,
      choose: (next: Language) => {
        localStorage.setItem(kept, next)
        setLanguage(next)
      },
    }),
    [language],
  )
  return (
    <LanguageContext value={chosen}>
      <ConfigProvider
        csp={{ nonce }}
        theme={theme}
        locale={locales[language]}
        button={{ autoInsertSpace: false }}
      >
        {children}
      </ConfigProvider>
    </LanguageContext>
  )
}

export const useLanguage = () => use(LanguageContext)

/** Says texts of one topic in the reader's language: `const words = useWords('work'); words('title')`. */
export function useWords<Name extends keyof Topics>(topic: Name) {
  const { language } = useLanguage()
  return useCallback(
    (key: keyof Topics[Name] & string, details?: Readonly<Record<string, string | number>>) =>
      say(language, topic, key, details),
    [language, topic],
  )
}

/** The side of a label that form data carries in both languages. */
export function useLabel() {
  const { language } = useLanguage()
  return (label: { readonly zh: string; readonly en: string }) => (language === 'en' ? label.en : label.zh)
}
