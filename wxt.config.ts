import preact from '@preact/preset-vite';
import { defineConfig, type UserManifest } from 'wxt';

/**
 * Builds with `--mode sandbox` have a fixed id (from this public key) and may run on loopback pages,
 * so that the tests know where everything is. A released build has neither.
 */
const SANDBOX_KEY =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAn1d08wNvhG5eOHb/24YY9qF7svDvkA3ohtw9iLSawyDFBwabawECZyLOF0u4fLFASw/Sdpu5ogrbtPXhSDpiEl4iGAbZw81fbRADl5XsLmNxrdlca6kWa7f+4YCvR1vl2yXLuyABJ+Fh7MymbDVSucfvoOH9o4Pofxk9hqIa6kloCXmISUJrt4rs/bH9wUXoEusYbfCL4E2eOsFIiDxnwUQYV8NyWPCvzKcbD/Q8ymrKUZLppGfTKwmlpYQhpmH6Qr2R875S0NRRnicTnK4mVu3Cn5E9STlm+MZYg4B57oU8+MPwRaZcz6l9i4QysfPnAmTmtJQvNT7g8WiEa55zCwIDAQAB';

const INSTANCE_HOSTS = ['https://*.service-now.com/*', 'https://*.servicenowservices.com/*'];
const LOOPBACK_HOSTS = ['http://127.0.0.1/*', 'http://localhost/*'];

export default defineConfig({
  imports: false,
  publicDir: 'assets/public',
  targetBrowsers: ['chrome', 'edge'],
  vite: () => ({ plugins: [preact()] }),
  manifest: ({ mode }): UserManifest => {
    const inSandbox = mode === 'sandbox';
    return {
      name: '__MSG_name__',
      description: '__MSG_description__',
      default_locale: 'da',
      minimum_chrome_version: '120',
      permissions: [
        'activeTab',
        'contextMenus',
        'offscreen',
        'storage',
        'tabCapture',
        'unlimitedStorage',
        // Only to refuse the browser's own log-in box on the instance's data interface.
        'webRequest',
        'webRequestAuthProvider',
      ],
      host_permissions: [...INSTANCE_HOSTS, ...(inSandbox ? LOOPBACK_HOSTS : [])],
      optional_host_permissions: ['https://*/*', ...LOOPBACK_HOSTS],
      action: { default_title: '__MSG_listen__' },
      commands: {
        listen: { suggested_key: { default: 'Alt+L' }, description: '__MSG_listen__' },
        pause: { suggested_key: { default: 'Alt+P' }, description: '__MSG_pause__' },
        'next-card': { suggested_key: { default: 'Alt+K' }, description: '__MSG_nextCard__' },
      },
      content_security_policy: {
        extension_pages:
          "script-src 'self' 'wasm-unsafe-eval'; object-src 'self'; connect-src 'self' https: http://127.0.0.1:* http://localhost:* wss: ws://127.0.0.1:* ws://localhost:*",
      },
      web_accessible_resources: [
        {
          resources: ['pane.html'],
          matches: [...INSTANCE_HOSTS, ...(inSandbox ? LOOPBACK_HOSTS : [])],
          use_dynamic_url: true,
        },
      ],
      ...(inSandbox ? { key: SANDBOX_KEY } : {}),
    };
  },
});
