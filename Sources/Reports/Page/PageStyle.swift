import Plots

/// How pages look: on a wide screen, on a phone, in the dark and on paper.
enum PageStyle {
  /// The page's style sheet with that of the figures.
  static let css =
    """
    \(StyleSheet.css)
    :root{color-scheme:light dark;--ink:#1a1a1a;--muted:#595959;--line:#d9d9d9;--ground:#fff;--raised:#f5f6f7;--link:#0b57a4;--alert:#b3261e;--mark:#fff3c4}
    @media screen and (prefers-color-scheme:dark){:root{--ink:#ececec;--muted:#ababab;--line:#3a3a3a;--ground:#161616;--raised:#202122;--link:#8ab8f0;--alert:#ff8a80;--mark:#3d3515}}
    *{box-sizing:border-box}
    html{-webkit-text-size-adjust:100%}
    body{margin:0 auto;padding:1.5rem 1.25rem 4rem;max-width:80rem;background:var(--ground);color:var(--ink);font:16px/1.5 system-ui,"Helvetica Neue",Arial,sans-serif;overflow-wrap:break-word}
    h1{font-size:1.7rem;line-height:1.25;margin:0 0 .5rem}
    h2{font-size:1.3rem;line-height:1.3;margin:2.5rem 0 .75rem;padding-top:.75rem;border-top:1px solid var(--line)}
    h3{font-size:1.05rem;margin:1.75rem 0 .5rem}
    p,ul{margin:.5rem 0;max-width:48rem}
    ul{padding-left:1.25rem}
    li{margin:.25rem 0}
    a{color:var(--link)}
    .muted{color:var(--muted)}
    .alert,.alert a{color:var(--alert)}
    nav ul{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;list-style:none;padding:0}
    .scroll{overflow-x:auto;margin:.75rem 0}
    table{border-collapse:collapse;font-size:.84rem;font-variant-numeric:tabular-nums}
    th,td{padding:.35rem .5rem;border-bottom:1px solid var(--line);vertical-align:top}
    th{font-weight:600}
    thead th{color:var(--muted);white-space:nowrap}
    th button{all:unset;cursor:pointer}
    th button:focus-visible{outline:2px solid var(--link)}
    th[aria-sort=ascending] button::after{content:" \\2191"}
    th[aria-sort=descending] button::after{content:" \\2193"}
    .left{text-align:left}
    .right{text-align:right;white-space:nowrap}
    th.left{min-width:7rem}
    td.left{min-width:7.5rem}
    .scroll tr.changed th,.scroll tr.changed td{background:var(--mark)}
    figure{margin:0;max-width:100%}
    figure svg{display:block}
    .scroll tbody th{position:sticky;left:0;background:var(--ground)}
    .pictures{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,21rem),1fr));gap:1rem .75rem}
    .pictures svg{width:100%}
    .pictures .all{grid-column:1/-1}
    .all svg{width:auto}
    .chooser{border:1px solid var(--line);border-radius:.4rem;padding:.4rem .8rem;margin:.75rem 0;display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;font-size:.875rem}
    .chooser legend{color:var(--muted)}
    details{border:1px solid var(--line);border-radius:.4rem;margin:.5rem 0;background:var(--ground)}
    summary{padding:.5rem .8rem;cursor:pointer;background:var(--raised);border-radius:.4rem}
    summary strong{margin-right:.6rem}
    .inside{padding:.25rem .8rem .8rem}
    dl{display:grid;grid-template-columns:minmax(5rem,max-content) 1fr;gap:.2rem 1rem;margin:.75rem 0;font-size:.875rem}
    dt{color:var(--muted)}
    dd{margin:0;min-width:0;overflow-wrap:anywhere}
    pre{overflow-x:auto;background:var(--raised);border-radius:.4rem;padding:.6rem .8rem;font-size:.8125rem}
    [hidden]{display:none!important}
    @media (max-width:40rem){
    body{padding:1rem .9rem 3rem}
    h1{font-size:1.4rem}
    th,td{padding:.35rem .45rem}
    dl{grid-template-columns:1fr;gap:0}
    dd{margin-bottom:.4rem}
    .inside tbody th{position:static;min-width:6rem;overflow-wrap:anywhere}
    .inside td.left{min-width:4rem}
    }
    @media print{
    @page{margin:14mm}
    body{max-width:none;padding:0;font-size:10pt}
    nav,.chooser{display:none}
    a{color:inherit;text-decoration:none}
    .scroll{overflow:visible}
    table{font-size:7.5pt}
    th,td{padding:2pt 4pt}
    td.left,th.left{min-width:0}
    .right{white-space:normal}
    figure,tr,summary{break-inside:avoid}
    h2,h3,summary{break-after:avoid}
    .pictures{grid-template-columns:1fr 1fr}
    .scroll tbody th{position:static}
    }
    """
}
