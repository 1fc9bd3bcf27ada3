/**
 * Default colors of well-known chart libraries, in their order, each with the nearest of our color names. A `?` says
 * that people would not all call it so: such a color is never one that a caption names.
 */
export const LIBRARY_PALETTES: readonly (readonly string[])[] = [
  // matplotlib tab10, also Vega category10 and d3
  [
    'blue #1f77b4',
    'orange #ff7f0e',
    'green #2ca02c',
    'red #d62728',
    'purple #9467bd',
    'brown #8c564b',
    'pink #e377c2',
    'black? #7f7f7f',
    'green? #bcbd22',
    'blue? #17becf',
  ],
  // plotly
  [
    'blue #636efa',
    'red? #ef553b',
    'green? #00cc96',
    'purple #ab63fa',
    'orange #ffa15a',
    'blue? #19d3f3',
    'pink? #ff6692',
    'green? #b6e880',
    'pink #ff97ff',
    'yellow #fecb52',
  ],
  // Chart.js
  [
    'blue #36a2eb',
    'pink? #ff6384',
    'orange #ff9f40',
    'yellow #ffcd56',
    'green? #4bc0c0',
    'purple #9966ff',
    'black? #c9cbcf',
  ],
  // ECharts 5
  [
    'blue #5470c6',
    'green #91cc75',
    'yellow #fac858',
    'red #ee6666',
    'blue? #73c0de',
    'green #3ba272',
    'orange #fc8452',
    'purple #9a60b4',
    'pink #ea7ccc',
  ],
  // ggplot2, two to four hues and its greys
  ['red? #f8766d', 'green #00ba38', 'blue #619cff', 'purple #c77cff', 'blue? #00bfc4', 'green? #7cae00'],
  // Excel 2013 and later
  ['blue #4472c4', 'orange #ed7d31', 'black? #a5a5a5', 'yellow #ffc000', 'blue #5b9bd5', 'green #70ad47'],
  // seaborn deep
  [
    'blue #4c72b0',
    'orange #dd8452',
    'green #55a868',
    'red #c44e52',
    'purple #8172b3',
    'brown? #937860',
    'pink #da8bc3',
    'black? #8c8c8c',
    'yellow? #ccb974',
    'blue? #64b5cd',
  ],
  // seaborn pastel
  [
    'blue #a1c9f4',
    'orange? #ffb482',
    'green #8de5a1',
    'red? #ff9f9b',
    'purple? #d0bbff',
    'pink #fab0e4',
    'yellow? #fffea3',
  ],
  // Tableau 10, Vega-Lite's default
  [
    'blue #4c78a8',
    'orange #f58518',
    'red #e45756',
    'blue? #72b7b2',
    'green #54a24b',
    'yellow #eeca3b',
    'purple? #b279a2',
    'pink #ff9da6',
    'brown? #9d755d',
    'black? #bab0ac',
  ],
  // Google Charts
  [
    'blue #3366cc',
    'red #dc3912',
    'orange #ff9900',
    'green #109618',
    'purple #990099',
    'blue? #0099c6',
    'pink? #dd4477',
  ],
  // Highcharts
  [
    'blue #2caffe',
    'purple? #544fc5',
    'green #00e272',
    'orange? #fe6a35',
    'black? #6b8abc',
    'purple #d568fb',
    'green? #2ee0ca',
  ],
  // Highcharts before 11
  [
    'blue #7cb5ec',
    'black #434348',
    'green #90ed7d',
    'orange #f7a35c',
    'purple? #8085e9',
    'pink? #f15c80',
    'yellow #e4d354',
  ],
  // gnuplot
  [
    'purple #9400d3',
    'green? #009e73',
    'blue? #56b4e9',
    'orange #e69f00',
    'yellow #f0e442',
    'blue #0072b2',
    'red #e51e10',
    'black #000000',
  ],
  // ColorBrewer Set1
  [
    'red #e41a1c',
    'blue #377eb8',
    'green #4daf4a',
    'purple #984ea3',
    'orange #ff7f00',
    'yellow? #ffff33',
    'brown #a65628',
    'pink #f781bf',
  ],
  // pure colors, as MATLAB's and old spreadsheets'
  [
    'blue #0000ff',
    'red #ff0000',
    'green #008000',
    'black #000000',
    'orange #ffa500',
    'purple #800080',
    'yellow #ffd700',
    'brown #8b4513',
    'pink #ff69b4',
  ],
];
