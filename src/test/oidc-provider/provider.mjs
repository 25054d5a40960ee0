// node provider.mjs REDIRECT_URI: an OpenID provider on a free port of this machine, for tests. It knows people by the name that they type:
// EMAIL is verified, unverified+EMAIL is not; whatever password is typed is right. Its port is the first line that it prints.
import { createServer } from "node:http";
import Provider from "oidc-provider";

const server = createServer();
server.listen(0, "127.0.0.1", () => {
  const { port } = server.address();
  const provider = new Provider(`http://127.0.0.1:${port}`, {
    clients: [{ client_id: "soundings", client_secret: "a secret of the tests", redirect_uris: [process.argv[2]] }],
    claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name"] },
    pkce: { required: () => true },
    cookies: { keys: ["of the tests"] },
    findAccount: (context, id) => ({
      accountId: id,
      claims: () => ({
        sub: id, name: "Somebody",
        email: id.replace("unverified+", ""), email_verified: !id.startsWith("unverified+"),
      }),
    }),
  });
  server.on("request", provider.callback());
  console.log(port);
});
