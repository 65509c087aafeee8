/** Pages where the agent types a password or is on the way in or out: the pane stays away from them. */
const SIGN_IN_PATHS =
  /^\/(login|logout|external_logout|auth_redirect|validate_multifactor_auth_code|saml_|oauth_|navpage_login)/i;

export function isSignInPath(path: string): boolean {
  return SIGN_IN_PATHS.test(path);
}
