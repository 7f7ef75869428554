// What a page of ours may load and whom it may speak to: ourselves, and the addresses office.js is documented to need.

/** Where office.js comes from (docs: "Referencing the Office JavaScript API library"; 21Vianet has its own address). */
export const OFFICE_JS = {
  global: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
  china: 'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js',
};

/** office.js fetches Microsoft's AJAX library on some hosts (OfficeDev/office-js#5733). */
const AJAX = 'https://ajax.aspnetcdn.com';

/** The policy as one line. `live`: the address of a development server's web socket. */
export function securityPolicy({ officeJs, live }) {
  const office = new URL(officeJs).origin;
  return join({
    'default-src': "'none'",
    'script-src': `'self' ${office} ${AJAX}`,
    // Fluent UI writes its styles into <style> elements while the page runs.
    'style-src': "'self' 'unsafe-inline'",
    'img-src': "'self' data:",
    'font-src': "'self' data:",
    'connect-src': `'self' ${office}${live ? ` ${live}` : ''}`,
    'worker-src': "'self'",
    'base-uri': "'none'",
    'form-action': "'none'",
  });
}

/**
 * The response header: the policy, and who may frame us. Excel on the web stands on SharePoint and tenant addresses that
 * cannot be listed; office.js itself refuses hosts it does not trust, so here https is all that is asked.
 */
export function securityHeader(options) {
  return `${securityPolicy(options)}; frame-ancestors 'self' https:`;
}

/** The page without Excel loads itself and speaks to nobody else. */
export function pagePolicy() {
  return join({
    'default-src': "'none'",
    'script-src': "'self'",
    'style-src': "'self' 'unsafe-inline'",
    'img-src': "'self' data:",
    'font-src': "'self' data:",
    'connect-src': "'self'",
    'worker-src': "'self'",
    'manifest-src': "'self'",
    'base-uri': "'none'",
    'form-action': "'none'",
  });
}

function join(directives) {
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
}
