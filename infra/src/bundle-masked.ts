/** A template as text without what changes with every change of the code: the bundle's digest, and its version's. */
export const bundleMasked = (template: object): string =>
  JSON.stringify(template, null, 2)
    .replaceAll(/[0-9a-f]{64}(?=\.zip)|(?<=asset\.)[0-9a-f]{64}/g, '<bundle>')
    .replaceAll(/(CurrentVersion[0-9A-F]{8})[0-9a-f]{32}/g, '$1<version>')
