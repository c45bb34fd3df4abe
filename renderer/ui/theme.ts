import { type ThemeConfig, theme } from 'antd'

/** Chinese fonts of the usual systems first; the bundled font only for characters that they lack. */
export const fontFamily =
  '"Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "WenQuanYi Micro Hei", "ExamDesk Rare", system-ui, sans-serif'

const light = {
  colorPrimary: '#155e63',
  colorInfo: '#155e63',
  colorLink: '#155e63',
  colorSuccess: '#1a7048',
  colorWarning: '#9a5b00',
  colorError: '#b42318',
  colorBgLayout: '#f5f4ef',
  colorBgBase: '#ffffff',
  colorTextBase: '#1c2528',
  colorBorder: '#bfc3bd',
  colorBorderSecondary: '#dedcd3',
  colorTextSecondary: '#4c5a60',
  colorTextTertiary: '#5d6a70',
  colorTextDescription: '#4c5a60',
  colorTextPlaceholder: '#6b777c',
  colorWarningBg: '#fbf0da',
  colorWarningBorder: '#e0b76a',
  colorErrorBg: '#fcebe8',
  colorErrorBorder: '#e7a49c',
  colorSuccessBg: '#e3f2e9',
  colorSuccessBorder: '#93c9a9',
  colorInfoBg: '#e2eeee',
  colorInfoBorder: '#98bfc1',
  colorPrimaryBg: '#e2eeee',
  controlItemBgActive: '#e2eeee',
  controlItemBgActiveHover: '#d3e5e5',
}

const dark = {
  colorPrimary: '#2a8a8f',
  colorInfo: '#2a8a8f',
  colorLink: '#7ccccd',
  colorSuccess: '#4db583',
  colorWarning: '#d9a13d',
  colorError: '#e8695c',
  colorBgLayout: '#12181a',
  colorBgBase: '#1a2225',
  colorBgContainer: '#1a2225',
  colorBgElevated: '#243035',
  colorPrimaryHover: '#7ccccd',
  colorTextBase: '#e8edee',
  colorBorder: '#46565c',
  colorBorderSecondary: '#303c41',
  colorTextSecondary: '#b3c0c4',
  colorTextTertiary: '#a3b2b7',
  colorTextDescription: '#b3c0c4',
  colorTextPlaceholder: '#93a3a8',
  colorWarningBg: '#35290f',
  colorWarningBorder: '#735b20',
  colorErrorBg: '#3a1d1a',
  colorErrorBorder: '#7c3d35',
  colorSuccessBg: '#173026',
  colorSuccessBorder: '#2f6b4c',
  colorInfoBg: '#1d3538',
  colorInfoBorder: '#3a696c',
  colorPrimaryBg: '#1d3538',
  controlItemBgActive: '#1d3538',
  controlItemBgActiveHover: '#25444a',
}

/** The kit's theme. Zoom (percent) scales every size, so that the layout flows anew instead of being magnified. */
export function kitTheme(isDark: boolean, zoom: number): ThemeConfig {
  const scale = zoom / 100
  return {
    algorithm: isDark ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      ...(isDark ? dark : light),
      fontFamily,
      fontSize: Math.round(14 * scale * 10) / 10,
      controlHeight: Math.round(32 * scale),
      sizeUnit: 4 * scale,
      borderRadius: Math.round(5 * scale),
      motionUnit: 0.06,
    },
    components: {
      Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none', fontWeight: 500 },
      Tabs: isDark ? { itemSelectedColor: dark.colorLink, inkBarColor: dark.colorLink } : {},
    },
  }
}
