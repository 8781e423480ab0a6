/** The one look of the staff application: antd's tokens. Colours of our own style sheets stand in `base.css`. */

import type { ThemeConfig } from 'antd'

export const theme: ThemeConfig = {
  hashed: false,
  token: {
    colorPrimary: '#1d4f91',
    colorInfo: '#1d4f91',
    colorLink: '#1d4f91',
    // Darker, where antd's own would grow too light to be read.
    colorLinkHover: '#163f76',
    colorLinkActive: '#0f2f5c',
    colorSuccess: '#1a6b35',
    colorWarning: '#8a5300',
    colorError: '#b42318',
    colorText: '#1f2329',
    colorTextSecondary: '#4e5661',
    colorTextTertiary: '#5b636e',
    colorTextDescription: '#5b636e',
    colorTextPlaceholder: '#6b7380',
    colorTextDisabled: '#6b7380',
    colorBorder: '#c4cad3',
    colorBorderSecondary: '#e1e5ea',
    colorBgLayout: '#f5f6f8',
    colorInfoBg: '#e8eef6',
    colorInfoBorder: '#bccde3',
    colorSuccessBg: '#e9f4ec',
    colorSuccessBorder: '#b9dcc4',
    colorWarningBg: '#fdf3e1',
    colorWarningBorder: '#ecd9b4',
    colorErrorBg: '#fdf1ef',
    colorErrorBorder: '#efc5c0',
    borderRadius: 4,
    fontSize: 14,
    fontFamily: '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", system-ui, sans-serif',
    // A button at work says so by its sign; its words stay readable.
    opacityLoading: 1,
    motion: false,
  },
  components: {
    Table: { headerBg: '#f5f6f8', cellPaddingBlockMD: 8, headerSplitColor: '#e1e5ea' },
    Alert: { withDescriptionPadding: '12px 16px', withDescriptionIconSize: 18 },
    Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
    Segmented: { trackBg: '#e6e9ee' },
    Menu: { itemBorderRadius: 4, itemSelectedBg: '#e8eef6', itemHeight: 40 },
  },
}
