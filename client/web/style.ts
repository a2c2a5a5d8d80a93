/** The one stylesheet: own, small, system fonts, light and dark, paper. */
export const style = `
:root{--ink:#14212b;--soft:#4a5a66;--line:#cbd5dc;--paper:#fff;--wash:#f2f6f8;--accent:#0b5b7f;--accent-ink:#fff;--mark:#e3f0f6;--bad:#a3181f;--bad-wash:#fdf0f0;--good:#155f3b;--good-wash:#ecf7f1;--warn-wash:#fff6dc;--focus:#b35c00}
@media (prefers-color-scheme:dark){:root{--ink:#e9eff3;--soft:#b3c1ca;--line:#3b4a55;--paper:#131b21;--wash:#1b262e;--accent:#7cc4e6;--accent-ink:#0a1a23;--mark:#1e3947;--bad:#ff9a9a;--bad-wash:#3a1d20;--good:#8fdcb4;--good-wash:#16332a;--warn-wash:#3a3218;--focus:#ffb86b}}
*{box-sizing:border-box}
html{font:100%/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",sans-serif;color:var(--ink);background:var(--wash);-webkit-text-size-adjust:100%;color-scheme:light dark}
body{margin:0;overflow-wrap:break-word}
a{color:var(--accent);text-underline-offset:.15em}
:focus-visible{outline:3px solid var(--focus);outline-offset:2px;border-radius:2px}
.skip{position:absolute;left:-999rem}.skip:focus{left:1rem;top:.5rem;background:var(--paper);padding:.5rem 1rem;z-index:1}
header.top{background:var(--paper);border-bottom:1px solid var(--line)}
.wrap{max-width:46rem;margin:0 auto;padding:0 1rem}.wide .wrap{max-width:72rem}
header.top .wrap{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;align-items:center;padding-top:.6rem;padding-bottom:.6rem}
.brand{font-weight:700;color:var(--ink);text-decoration:none;margin-right:auto}.brand span{font-weight:400;color:var(--soft)}
header.top a{display:inline-block;padding:.2rem 0;min-height:24px}
nav.main{position:relative;background:var(--paper);border-bottom:1px solid var(--line)}
nav.main ul{display:flex;flex-wrap:wrap;gap:0 1.5rem;list-style:none;margin:0;padding:0}
nav.main a,nav.main summary{display:block;padding:.6rem 0;font-weight:400;color:var(--accent);text-decoration:none;border-bottom:3px solid transparent}
nav.main summary{list-style:none}nav.main summary::-webkit-details-marker{display:none}nav.main summary::after{content:"▾";content:"▾"/"";margin-left:.3rem}nav.main details[open]>summary::after{content:"▴";content:"▴"/""}
nav.main details{background:none;border:0;border-radius:0;margin:0;padding:0}
nav.main a[aria-current],nav.main summary[aria-current]{border-color:var(--accent);font-weight:600}
nav.main details>ul{position:absolute;z-index:1;top:100%;left:0;right:0;background:var(--mark);border-bottom:1px solid var(--line);padding:0 max(1rem,calc((100% - 72rem)/2 + 1rem))}
body:has(main :focus-visible) nav.main details>ul{display:none}
@media (max-width:34rem){nav.main details>ul{display:block}nav.main ul{gap:0 1.1rem}}
main{padding:1.5rem 0 3rem}
h1{font-size:1.75rem;line-height:1.2;margin:.25rem 0 .75rem;letter-spacing:-.01em;text-wrap:balance}
h2{font-size:1.25rem;line-height:1.3;margin:2rem 0 .75rem}
h3{font-size:1.05rem;margin:1.25rem 0 .25rem}
p{margin:.5rem 0}.lead{font-size:1.1rem}.soft{color:var(--soft)}.small{font-size:.9rem}
.eyebrow{color:var(--soft);font-size:.95rem;margin:0}
.card{background:var(--paper);border:1px solid var(--line);border-radius:8px;padding:1.25rem;margin:1rem 0}
.card>:first-child{margin-top:0}.card>:last-child{margin-bottom:0}
.for-whom{border-left:4px solid var(--accent);padding:.15rem 0 .15rem .75rem;margin:.75rem 0}
dl.facts{display:grid;grid-template-columns:minmax(9rem,auto) 1fr;gap:.5rem 1.25rem;margin:0}
dl.facts dt{color:var(--soft)}dl.facts dd>p{margin:0 0 .25rem}dl.facts dd{margin:0;min-width:0;overflow-wrap:anywhere}
dl.facts .big{font-size:1.6rem;font-weight:700;line-height:1.2;letter-spacing:-.01em}
.note{border-left:4px solid var(--accent);background:var(--mark);padding:.75rem 1rem;margin:1rem 0;border-radius:0 6px 6px 0}
.note.good{border-color:var(--good);background:var(--good-wash)}.note.warn{border-color:var(--focus);background:var(--warn-wash)}
.errors{border:2px solid var(--bad);background:var(--bad-wash);border-radius:8px;padding:1rem 1.25rem;margin:1rem 0}
.errors h2{margin:0 0 .5rem;color:var(--bad)}.errors ul{margin:0;padding-left:1.25rem}.errors a{color:var(--bad);font-weight:600}
fieldset.card{padding:1.25rem;border:1px solid var(--line)}fieldset.card>legend{float:left;width:100%}fieldset.card>legend~*{clear:both}fieldset.card>legend+*,fieldset.card>legend+input+*{margin-top:0}
fieldset:not(.card){border:0;padding:0;margin:1.25rem 0}fieldset{min-width:0}
legend,label.top{font-weight:600;padding:0;display:block;margin:0 0 .35rem;overflow-wrap:anywhere}@media (max-width:34rem){h1,h2,h3,legend{hyphens:auto}}
h2.inline{margin:0;font-size:inherit;line-height:inherit}.note h2{margin:0 0 .25rem;font-size:1.1rem}
legend.h{font-size:1.25rem;margin-bottom:.5rem}
.hint{color:var(--soft);font-size:.95rem;margin:0 0 .4rem}
.field{margin:1.25rem 0}.field.bad{border-left:4px solid var(--bad);padding-left:.75rem}
.why-bad{color:var(--bad);font-weight:600;margin:.15rem 0 .4rem}
input[type=text],input[type=email],input[type=date],input[type=time],input[type=file],textarea,select{font:inherit;color:inherit;background:var(--paper);border:1px solid var(--soft);border-radius:6px;padding:.55rem .7rem;width:100%;max-width:100%}
input.short{width:8rem}textarea{min-height:6.5rem;resize:vertical}select{min-height:2.75rem}
label.choice{display:grid;grid-template-columns:auto 1fr;gap:.15rem .75rem;align-items:start;padding:.8rem 1rem;border:1px solid var(--line);border-radius:8px;margin:.5rem 0;cursor:pointer;background:var(--paper)}
label.choice:hover{border-color:var(--accent)}label.choice:has(input:checked){border-color:var(--accent);background:var(--mark);box-shadow:inset 0 0 0 1px var(--accent)}
label.choice input{width:1.35rem;height:1.35rem;margin:.1rem 0 0;accent-color:var(--accent)}
label.choice b{font-size:1.05rem}label.choice .leads{grid-column:2;color:var(--soft);font-size:.95rem}
.or{margin:1.25rem 0 .25rem;color:var(--soft)}
button,a.button{font:inherit;font-weight:600;display:inline-block;background:var(--accent);color:var(--accent-ink);border:1px solid var(--accent);border-radius:6px;padding:.65rem 1.3rem;min-height:44px;cursor:pointer;text-decoration:none}
button.link{background:none;border:0;color:var(--accent);font-weight:400;padding:.2rem 0;min-height:24px;text-decoration:underline}
button.quiet,a.button.quiet{background:var(--paper);color:var(--accent)}
.row{display:flex;flex-wrap:wrap;gap:.75rem;align-items:center;margin:1.25rem 0}
details{background:var(--paper);border:1px solid var(--line);border-radius:8px;margin:.6rem 0;padding:0 1rem}
summary h3{display:inline;margin:0}summary{cursor:pointer;padding:.7rem 0;font-weight:600;min-height:24px}details[open]{padding-bottom:1rem}
details .text,.lines{white-space:pre-wrap}
.scroll{overflow-x:auto;background:var(--paper);border:1px solid var(--line);border-radius:8px;margin:1rem 0}
table{border-collapse:collapse;width:100%}@media (max-width:34rem){td:not(.num){min-width:10rem}}caption{text-align:left;font-weight:600;padding:.75rem 1rem}
th,td{text-align:left;vertical-align:top;padding:.6rem 1rem;border-top:1px solid var(--line)}tbody th .soft{font-weight:400}thead th{border-top:0;font-size:.9rem;color:var(--soft);font-weight:600}
.num{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.tag{display:inline-block;border:1px solid var(--line);background:var(--wash);border-radius:.9rem;padding:.05rem .65rem;font-size:.9rem;margin:0 .3rem .3rem 0}
.tag.late{border-color:var(--bad);color:var(--bad);background:var(--bad-wash);font-weight:600}.tag.good{border-color:var(--good);color:var(--good);background:var(--good-wash)}
form.filters{display:flex;flex-wrap:wrap;gap:.25rem .75rem;align-items:end}form.filters .field{margin:.4rem 0;flex:1 1 10rem}form.filters button{margin:.4rem 0}ul.plain{padding-left:1.1rem}ul.plain li{margin:.35rem 0}del{color:var(--bad)}ins{color:var(--good);text-decoration:none}del,ins{white-space:pre-wrap}
ol.time{list-style:none;margin:1rem 0;padding:0 0 0 1rem;border-left:2px solid var(--line)}
ol.time li{margin:0 0 .9rem;position:relative}ol.time .line{display:block}ol.time .quote{margin:.1rem 0}details.technical li{overflow-wrap:anywhere}ol.time li::before{content:"";position:absolute;left:-1.4rem;top:.5rem;width:.7rem;height:.7rem;border-radius:50%;background:var(--accent)}
.sums{display:grid;grid-template-columns:repeat(auto-fit,minmax(10rem,1fr));gap:.75rem;margin:1rem 0;padding:0;list-style:none}
.sums li{background:var(--paper);border:1px solid var(--line);border-radius:8px;padding:.8rem 1rem}.sums b{display:block;font-size:1.25rem}
figure.figure{margin:1rem 0}form.narrow{max-width:46rem}
.chart{overflow-x:auto;background:var(--paper);border:1px solid var(--line);border-radius:8px;padding:.5rem}
.chart svg{max-width:none;display:block}
.chart text{fill:var(--ink);font-size:13px}.chart path{fill:none;stroke:var(--soft)}.chart .head{fill:var(--soft);stroke:none}
.course rect{fill:var(--paper);stroke:var(--soft)}.course rect.group{fill:none;stroke:var(--line)}.course rect.step{fill:var(--line)}.course path{stroke:var(--line)}.course .head{fill:var(--line)}.course .leads path{stroke:var(--accent);stroke-width:1.5}.course .leads .head{fill:var(--accent)}.course text.group-name{fill:var(--soft);paint-order:stroke;stroke:var(--paper);stroke-width:4px}.course .been rect{fill:var(--mark)}.course .next rect{stroke:var(--accent);stroke-width:2}.course .now rect{fill:var(--accent);stroke:var(--accent)}.course .now text{fill:var(--accent-ink);font-weight:700}
.roadmap .rm-soft{fill:var(--soft)}.roadmap .rm-name{font-weight:700}.roadmap path.rm-grid{stroke:var(--line)}.roadmap path.rm-now{stroke:var(--bad);stroke-dasharray:4 3}.roadmap path.rm-line{stroke-width:2}.roadmap .rm-planned{fill:var(--paper);stroke:var(--accent);stroke-width:2}.roadmap .rm-decided{fill:var(--accent)}.roadmap .rm-done{fill:var(--good)}.roadmap path.rm-stopped{stroke:var(--bad);stroke-width:3}.roadmap .rm-date{fill:var(--focus)}.visually-hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}fieldset.lights label.inline{display:inline-flex;gap:.5rem;align-items:center;min-height:44px;margin-right:1.5rem;cursor:pointer}fieldset.lights input,td>input[type=checkbox]{width:1.35rem;height:1.35rem;accent-color:var(--accent)}ul.bare{list-style:none;margin:0;padding:0}table.portfolio td,table.portfolio th{padding:.5rem .6rem;font-size:.95rem}.light{white-space:nowrap;font-weight:600}.light.green{color:var(--good)}.light.red{color:var(--bad)}
table.form td{min-width:8rem;padding:.4rem .5rem}table.form td:first-child,table.form td:last-child{min-width:15rem}table.form td:first-child:has(input[type=date]),table.form td:has(select){min-width:10.5rem}table.form th{padding:.4rem .5rem}table.form td.num{min-width:7rem}table.form textarea{min-height:2.75rem}table.form input+input,table.form input+select{margin-top:.3rem}input.money{text-align:right;min-width:8.5rem}tr.sum th,tr.sum td{border-top:2px solid var(--soft);font-weight:700}td .line,th .line{display:block;font-weight:400}ul.across{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;list-style:none;padding:0;margin:.5rem 0}ul.across a{display:inline-block;min-height:24px}td a.line{display:inline-block;min-height:24px}table.wheel td,table.wheel th{padding:.45rem .35rem;min-width:6.6rem;font-size:.85rem}table.wheel thead th{font-size:.8rem}table.wheel .small{font-size:inherit}table.wheel .tag{font-size:inherit;padding:.05rem .4rem;margin-right:0}p.sideways{display:none}@media (max-width:72rem){p.sideways{display:block}}@media (min-width:48rem){table.wheel tbody th,table.wheel thead th:first-child{position:sticky;left:0;background:var(--paper)}}
iframe{width:100%;min-height:36rem;border:1px solid var(--line);border-radius:8px;background:#fff}
pre{white-space:pre-wrap;overflow-wrap:anywhere;background:var(--paper);border:1px solid var(--line);border-radius:8px;padding:1rem}
footer.end{border-top:1px solid var(--line);background:var(--paper);padding:1.25rem 0;color:var(--soft);font-size:.95rem}
footer.end ul{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;list-style:none;margin:0;padding:0}footer.end a{display:inline-block;padding:.2rem 0;min-height:24px}
@media (max-width:34rem){h1{font-size:1.45rem}main{padding-top:1rem}.card{padding:1rem}dl.facts{grid-template-columns:minmax(0,1fr);gap:0}dl.facts dd{margin-bottom:.6rem}dl.facts dt{font-size:.92rem}button,a.button{width:100%;text-align:center}}
@media print{.acts,details.technical,.skip,.filters{display:none}.scroll,.chart{overflow:visible;border-color:#999}ol.time li,tr,figure{break-inside:avoid}h2{break-after:avoid}html{background:#fff;color:#000}header.top a:not(.brand),nav.main,footer.end,button,.skip{display:none}.card,details{border-color:#999;break-inside:avoid}details>*{display:block}}
@media (prefers-reduced-motion:no-preference){label.choice{transition:border-color .12s,background .12s}}
`;
