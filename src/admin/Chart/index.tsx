'use client'

import type { EChartsCoreOption, EChartsType } from 'echarts/core'
import { useEffect, useRef } from 'react'

import './index.css'

interface Props {
  /** What the chart shows, in words, for those who do not see it. */
  label: string
  option: EChartsCoreOption
  /** Pixels. */
  height?: number
}

/** A chart by Apache ECharts, loaded when the first one is shown; it fits its place and takes the colours of the theme. */
export function Chart({ label, option, height = 280 }: Props) {
  const place = useRef<HTMLDivElement>(null)

  useEffect(() => {
    const element = place.current
    if (!element) return
    let chart: EChartsType | null = null
    let isGone = false
    const resize = new ResizeObserver(() => chart?.resize())
    void loadECharts().then((echarts) => {
      if (isGone) return
      chart = echarts.init(element, themeOf(element), { renderer: 'svg' })
      chart.setOption({ ...option, aria: { enabled: true, label: { description: label } } })
      resize.observe(element)
    })
    return () => {
      isGone = true
      resize.disconnect()
      chart?.dispose()
    }
  }, [option, label])

  return <div aria-label={label} className="chart" ref={place} role="img" style={{ height }} />
}

async function loadECharts() {
  const [core, charts, components, renderers] = await Promise.all([
    import('echarts/core'),
    import('echarts/charts'),
    import('echarts/components'),
    import('echarts/renderers'),
  ])
  const { BarChart, LineChart, PieChart, FunnelChart } = charts
  const { AriaComponent, GridComponent, LegendComponent, TooltipComponent } = components
  core.use([BarChart, LineChart, PieChart, FunnelChart, AriaComponent, GridComponent, LegendComponent, TooltipComponent, renderers.SVGRenderer])
  return core
}

/** Colours that can be told apart also without seeing red and green. */
const colours = ['#2f6fb5', '#e0872b', '#3a9c8f', '#b8487f', '#7b6fc4', '#9aa53a', '#7a8593']

/** The admin's colours, light or dark, for everything of a chart that is not data. */
function themeOf(element: HTMLElement) {
  const style = getComputedStyle(element)
  const [line, faint, background] = ['--theme-elevation-400', '--theme-elevation-150', '--theme-elevation-0'].map((name) => style.getPropertyValue(name))
  const text = { color: style.color, fontFamily: style.fontFamily }
  const axis = {
    axisLabel: text,
    axisLine: { lineStyle: { color: line } },
    axisTick: { lineStyle: { color: line } },
    splitLine: { lineStyle: { color: faint } },
  }
  return {
    color: colours,
    textStyle: text,
    categoryAxis: axis,
    valueAxis: axis,
    legend: { textStyle: text },
    tooltip: { backgroundColor: background, borderColor: faint, textStyle: text },
  }
}
