// A page of charts from pg_credit's report views: read with pg, drawn on the
// server by ECharts as SVG, so that the page needs no script and no network.
//
//   PGHOST=… PGUSER=<login with credit_reporter> node dashboard.js [region] > dashboard.html
//
// Every figure stands twice: in the drawing, and in the table below it.
import * as echarts from 'echarts';
import pg from 'pg';

const region = process.argv[2] ?? null;

// What each chart asks.  $1 is a division's code, or NULL for all there is.
const queries = {
  timeliness: `
    SELECT unit_name AS unit, sum(on_time)::int AS on_time, sum(late)::int AS late, sum(overdue)::int AS overdue,
           round(100.0 * sum(on_time) / nullif(sum(on_time + late + overdue), 0), 2)::float8 AS rate
      FROM credit_report.timeliness
     WHERE $1::text IS NULL OR region LIKE rtrim($1, '0') || '%'
     GROUP BY unit_code, unit_name
    HAVING sum(on_time + late + overdue) > 0
     ORDER BY rate, unit_name
     LIMIT 20`,
  trend: `
    SELECT to_char(month, 'YYYY-MM') AS month, duty, due, late, late_rate::float8 AS rate
      FROM credit_report.late_trend
     WHERE region = coalesce($1, (SELECT t.region FROM credit_report.late_trend AS t
                                   ORDER BY array_position('{nation,province,city,county}', t.level::text), t.region LIMIT 1))
     ORDER BY month, duty`,
  coverage: `
    SELECT region, region_name AS name, level, units, units_published AS published, coverage_rate::float8 AS rate
      FROM credit_report.publicity_coverage
     WHERE $1::text IS NULL OR region LIKE rtrim($1, '0') || '%'
     ORDER BY region, level`,
  as_of: `SELECT to_char(credit.today(), 'YYYY-MM-DD') AS day`,
};

const dutyNames = { collect: '归集', publish: '公示', withdraw: '撤下', objection: '异议', repair: '修复', report: '按月报送',
  catalog: '目录调整', code_feedback: '赋码回传', document: '发文归集' };
const font = "'WenQuanYi Micro Hei', 'Noto Sans CJK SC', 'Microsoft YaHei', sans-serif";
const percent = (n) => `${n.toFixed(2)}%`;
// the darker, the more is covered: 0 % pale, 100 % dark
const shade = (rate) => `rgb(${[[222, 235, 247], [8, 69, 148]].reduce((a, b) => a.map((x, i) => Math.round(x + ((b[i] - x) * rate) / 100)))})`;
const ink = (rate) => (rate > 45 ? '#fff' : '#222');

function draw(option, height) {
  const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width: 960, height });
  chart.setOption({ animation: false, textStyle: { fontFamily: font }, ...option });
  const svg = chart.renderToSVGString();
  chart.dispose();
  return svg;
}

const charts = {
  timeliness(rows) {
    const bar = (name, column, color) => ({ name, type: 'bar', stack: 'duties', color, data: rows.map((r) => r[column]) });
    return draw({
      legend: { top: 0 },
      grid: { left: 220, right: 90, top: 30, bottom: 20 },
      xAxis: { type: 'value', minInterval: 1 },
      yAxis: { type: 'category', inverse: true, data: rows.map((r) => r.unit), axisLabel: { width: 200, overflow: 'truncate' } },
      series: [bar('按时', 'on_time', '#2e8b57'), bar('迟到', 'late', '#d98324'),
        { ...bar('逾期', 'overdue', '#c0392b'),
          label: { show: true, position: 'right', distance: 8, formatter: (p) => percent(rows[p.dataIndex].rate), color: '#222' } }],
    }, 60 + 28 * rows.length);
  },
  trend(rows) {
    const months = [...new Set(rows.map((r) => r.month))];
    const duties = [...new Set(rows.map((r) => r.duty))];
    return draw({
      legend: { top: 0 },
      grid: { left: 60, right: 30, top: 40, bottom: 30 },
      xAxis: { type: 'category', data: months },
      yAxis: { type: 'value', min: 0, axisLabel: { formatter: '{value}%' } },
      series: duties.map((duty) => ({
        name: dutyNames[duty] ?? duty, type: 'line', connectNulls: true,
        label: { show: true, formatter: (p) => percent(p.value) },
        data: months.map((m) => rows.find((r) => r.month === m && r.duty === duty)?.rate ?? null),
      })),
    }, 320);
  },
  // a map without borders: drawn borders of China need a licence (审图号), the
  // tree of divisions does not.  Area is the number of units, colour the rate.
  coverage(rows) {
    return draw({
      series: [{
        type: 'treemap', roam: false, nodeClick: false, breadcrumb: { show: false }, left: 0, right: 0, top: 0, bottom: 0,
        label: { formatter: (p) => `${p.name}\n${percent(p.data.rate)}`, lineHeight: 18 },
        data: rows.map((r) => ({ name: r.name ?? r.region, value: r.units, rate: r.rate, label: { color: ink(r.rate) },
          itemStyle: { color: shade(r.rate), borderColor: '#fff', borderWidth: 2, gapWidth: 2 } })),
      }],
    }, 320);
  },
};

const escape = (v) => String(v ?? '').replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c]);
const table = (id, head, rows) => `<table id="${id}"><thead><tr>${head.map((h) => `<th>${escape(h)}</th>`).join('')}</tr></thead>
<tbody>${rows.map((r) => `<tr>${Object.values(r).map((v) => `<td>${escape(v)}</td>`).join('')}</tr>`).join('\n')}</tbody></table>`;
const section = (id, title, head, rows) => `<section id="${id}-section"><h2>${title}</h2>
${rows.length ? `<figure role="img" aria-label="${title}">${charts[id](rows)}</figure>` : '<p>暂无数据</p>'}
<details><summary>数据</summary>${table(id, head, rows)}</details></section>`;

const client = new pg.Client();
await client.connect();
try {
  // one snapshot: the charts agree with each other
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  const ask = async (name, args = [region]) => (await client.query(queries[name], args)).rows;
  const [timeliness, trend, coverage, [asOf]] = [await ask('timeliness'), await ask('trend'), await ask('coverage'), await ask('as_of', [])];
  console.log(`<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>公共信用信息统计</title>
<style>
body { font-family: ${font}; max-width: 980px; margin: 24px auto; color: #222; }
h1 { font-size: 22px; } h2 { font-size: 17px; border-left: 4px solid #2e5b8b; padding-left: 8px; }
figure { margin: 0; } svg { max-width: 100%; height: auto; }
table { border-collapse: collapse; font-size: 13px; } th, td { border: 1px solid #ccc; padding: 3px 8px; } td { text-align: right; } td:first-child { text-align: left; }
summary { cursor: pointer; color: #2e5b8b; } .as-of { color: #666; }
@media print { details { display: none; } }
</style></head><body>
<h1>公共信用信息统计</h1><p class="as-of">数据截至 <span id="as-of">${escape(asOf.day)}</span></p>
${section('timeliness', '各单位及时性', ['单位', '按时', '迟到', '逾期', '及时率(%)'], timeliness)}
${section('trend', '迟报趋势', ['月份', '义务', '到期', '迟报', '迟报率(%)'], trend)}
${section('coverage', '各地区公示覆盖', ['地区代码', '地区', '层级', '单位数', '已公示', '覆盖率(%)'], coverage)}
</body></html>`);
} finally {
  await client.end();
}
