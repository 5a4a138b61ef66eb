// Builds what a browser is sent: one stylesheet, the script of every page, one for each piece
// that few pages need, and only the pictures that the stylesheet names.
// A picture that is named but missing stops the build here, not later when file names are hashed.
import { copyFileSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { build } from 'esbuild'
import { compile } from 'sass'

const out = 'dist/ui'
const vendors = ['node_modules/@ministryofjustice/frontend/moj/assets', 'node_modules/govuk-frontend/dist/govuk/assets']

rmSync('dist', { recursive: true, force: true })
mkdirSync(out, { recursive: true })

const { css } = compile('scss/app.scss', { style: 'compressed', loadPaths: ['.'], quietDeps: true })
writeFileSync(`${out}/app.css`, css)

for (const [, picture] of css.matchAll(/url\(["']?(?:\.\/)?(images\/[^"')]+)/g)) {
  const source = vendors.map((folder) => join(folder, picture)).find(existsSync)
  if (!source) throw new Error(`The stylesheet names ${picture}, which no package carries.`)
  mkdirSync(dirname(join(out, picture)), { recursive: true })
  copyFileSync(source, join(out, picture))
}

await build({
  entryPoints: ['js/app.js', 'js/board.js', 'js/fragments.js', 'js/handover.js', 'js/meeting.js', 'js/passkeys.js'], outdir: out, bundle: true, minify: true, format: 'esm', target: 'es2022',
  legalComments: 'none', logLevel: 'warning',
})
