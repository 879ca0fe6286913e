/** How the page looks: ink on paper, a ruled margin, nothing from elsewhere. */
export const style = `
:root{color-scheme:light dark;--paper:#fbfaf5;--leaf:#f3f0e6;--ink:#1f1d19;--faint:#6a6559;--rule:#dcd6c6;--mark:#8c2332;--read:#2c5b78;
--serif:"Iowan Old Style","Palatino Linotype",Palatino,"Book Antiqua",Georgia,serif;--mono:ui-monospace,"SF Mono",Menlo,Consolas,monospace}
@media(prefers-color-scheme:dark){:root{--paper:#181713;--leaf:#211f1a;--ink:#e9e5da;--faint:#a39c8c;--rule:#3a362e;--mark:#e88f9a;--read:#8fc1de}}
*{box-sizing:border-box}
html{scroll-padding-top:1rem;-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.6 var(--serif);font-variant-numeric:oldstyle-nums}
a{color:inherit;text-decoration-color:var(--mark);text-decoration-thickness:1px;text-underline-offset:.18em}
a:hover{color:var(--mark)}
:focus-visible{outline:2px solid var(--mark);outline-offset:2px}
.skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:1rem;background:var(--paper);padding:.5rem;z-index:1}
code,pre{font-family:var(--mono);font-size:.82em;font-variant-numeric:normal}
main{max-width:54rem;padding:3.5rem 2rem 6rem 4.5rem;border-left:3px double var(--mark);min-width:0}
nav{padding:2rem 1.5rem;font-size:.9rem;line-height:1.45}
nav ul{list-style:none;margin:.2rem 0 .7rem;padding:0 0 0 .9rem}nav li{margin:.15rem 0}nav a{text-decoration:none}nav p{margin:.5rem 0}
nav summary{cursor:pointer;font-weight:600}nav .mark{font-size:1.35rem;font-style:italic;margin:0 0 1rem}
@media(min-width:64rem){body{display:grid;grid-template-columns:18rem minmax(0,1fr)}nav{position:sticky;top:0;height:100vh;overflow:auto}}
@media(max-width:63.99rem){main{padding:2rem 1rem 4rem 1.5rem}nav{border-bottom:1px solid var(--rule)}nav ul{display:none}nav details,nav p{display:inline-block;margin:.1rem .9rem .1rem 0}nav summary{list-style:none}}
h1{font-size:3.4rem;line-height:1;font-weight:500;font-style:italic;margin:0;letter-spacing:-.01em}
.edition{color:var(--faint);margin:.6rem 0 2rem;border-bottom:1px solid var(--rule);padding-bottom:1.2rem}
h2{font-size:1.9rem;font-weight:500;line-height:1.2;margin:4.5rem 0 .3rem;border-top:1px solid var(--ink);padding-top:1rem}
.about{font-style:italic;color:var(--faint);margin:.2rem 0 2rem}
h3{font-size:1.3rem;font-weight:600;line-height:1.3;margin:0 0 .3rem}
section>h3{margin-top:2.5rem;font-style:italic;font-weight:500}
h4{font:600 1rem/1.4 var(--mono);margin:0}
article{position:relative;padding:1.6rem 0;border-top:1px solid var(--rule)}
.number{position:absolute;left:-3.2rem;top:1.75rem;margin:0;width:2.2rem;text-align:right;color:var(--mark);font-size:1.05rem}
.line{margin:.2rem 0;font-size:1.05rem;overflow-wrap:anywhere}
.method{font:600 .72rem/1 var(--mono);letter-spacing:.06em;border:1px solid;border-radius:2px;padding:.2em .45em;vertical-align:.1em;color:var(--mark)}.method.get{color:var(--read)}
.callers{margin:.2rem 0 .8rem;color:var(--faint);font-style:italic}.callers .bounds{font-style:normal}
.bounds,.names,.form{font-size:.92em}.bounds{color:var(--faint)}
.names{margin:.1rem 0 .6rem;line-height:1.9;color:var(--faint)}.names code{margin-right:.55em}
.answer{margin:1rem 0 .1rem}
table{border-collapse:collapse;width:100%;font-size:.94rem;line-height:1.45}
caption{text-align:left;font-weight:600;padding:.9rem 0 .3rem}
th,td{text-align:left;vertical-align:top;padding:.32rem .9rem .32rem 0;border-top:1px solid var(--rule);font-weight:400}
.fields th{width:13rem;overflow-wrap:anywhere}.fields td:nth-child(2){width:13rem}.codes td:nth-child(2){width:auto}
.variant th{font-style:italic;color:var(--faint);padding-top:.7rem}
tr:target,.thing:target,article:target{background:var(--leaf);box-shadow:0 0 0 .5rem var(--leaf)}
.thing{margin:0 0 1.8rem}.thing p{margin:.2rem 0}.thing caption{position:absolute;clip-path:inset(50%)}
details{margin:.6rem 0 0}summary{cursor:pointer}
pre{background:var(--leaf);border-left:2px solid var(--rule);margin:.6rem 0;padding:.8rem 1rem;white-space:pre-wrap;overflow-wrap:anywhere;line-height:1.5}
.wide{overflow-x:auto}.matrix{min-width:44rem}.matrix th,.matrix td{padding-right:.5rem}
.matrix thead th{font-weight:600;border-top:0;position:sticky;top:0;background:var(--paper)}
.matrix .none{color:var(--faint);opacity:.75}.matrix .any{font-weight:600}.matrix .own{font-style:italic;color:var(--mark)}
@media(max-width:40rem){main{border-left:0;padding-left:1rem}.number{position:static;width:auto;text-align:left;margin:0}.fields th,.fields td,.fields td:nth-child(2){display:block;width:auto;border:0;padding:.05rem 0}.fields tr{display:block;border-top:1px solid var(--rule);padding:.4rem 0}}
@media print{nav,.skip{display:none}body{display:block}main{max-width:none;border:0;padding:0}article{break-inside:avoid-page}}
`.trim()
