import chromium from '@sparticuz/chromium';
import { chromium as pw } from 'playwright-core';
const [file, tag] = process.argv.slice(2);
const b = await pw.launch({ executablePath: await chromium.executablePath(), args: ['--no-sandbox','--disable-gpu','--headless=shell'] });
for (const [name, w, h, dark] of [['desk',1280,720,false],['desk-dark',1280,720,true],['phone',390,844,false],['phone-dark',390,844,true]]) {
  const c = await b.newContext({ viewport:{width:w,height:h}, colorScheme: dark?'dark':'light' });
  const p = await c.newPage(); await p.goto('file://'+file);
  await p.screenshot({ path:`/tmp/w/shots/${tag}-${name}.png` });
  if (!dark) await p.screenshot({ path:`/tmp/w/shots/${tag}-${name}-full.png`, fullPage:true });
  if (name==='desk') {
    const n = await p.evaluate(()=>{const e=document.querySelector('.brief').cloneNode(true); e.querySelectorAll('svg,.tools,.reading').forEach(x=>x.remove()); return e.textContent.trim().split(/\s+/).length;});
    console.log('words', n);
    await p.pdf({ path:`/tmp/w/shots/${tag}.pdf`, preferCSSPageSize:true });
    for (const d of await p.$$('details.fold')) await d.evaluate(x=>x.open=true);
    await p.screenshot({ path:`/tmp/w/shots/${tag}-open.png`, fullPage:true });
  }
  await c.close();
}
await b.close();
