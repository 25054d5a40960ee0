package org.soundings.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/**
 * A web server with TLS in front of Soundings, by the file that docs/fronts has for it; only the
 * name, the ports and the certificate are the test's own.
 */
final class Front implements AutoCloseable {
  /** Those that the documentation has files for. */
  enum Kind {
    CADDY,
    NGINX
  }

  private static final char[] PASSWORD = "changeit".toCharArray();
  private static final String PAGES = Path.of("docs/fronts").toAbsolutePath().toString();
  private static final int SECONDS = 30;

  /** Otherwise it reads the pages as nobody, who may not enter root's temporary folders. */
  private static final String AS_ROOT = "user root root;\n";

  private static final String ROOT = "root";

  final int port;

  /** Of nginx: where it answers without TLS. */
  final int plain;

  /** Where all of its files lie. */
  final Path folder;

  private final Process process;

  private Front(int port, int plain, Path folder, Process process) {
    this.port = port;
    this.plain = plain;
    this.folder = folder;
    this.process = process;
  }

  static Front start(Kind kind, ServerProcess server) throws Exception {
    return start(kind, server.port);
  }

  /** In front of a port that nobody listens on. */
  static Front ofNothing(Kind kind) throws Exception {
    return start(kind, 1);
  }

  private static Front start(Kind kind, int server) throws Exception {
    int port = free();
    int plain = free();
    Path folder = Files.createTempDirectory("soundings-front");
    certificate(folder);
    List<String> command =
        kind == Kind.CADDY ? caddy(folder, port, server) : nginx(folder, port, plain, server);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("HOME", folder.toString());
    builder.redirectOutput(folder.resolve("log").toFile());
    Front front = new Front(port, plain, folder, started(builder, command.getFirst()));
    front.await(folder);
    return front;
  }

  /** Where a browser finds it. */
  URI uri(String path) {
    return URI.create("https://localhost:" + port + path);
  }

  /** What it has said itself. */
  String log() throws IOException {
    return Files.readString(folder.resolve("log"));
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    process.waitFor();
  }

  private static List<String> caddy(Path folder, int port, int server) throws IOException {
    String file =
        Files.readString(Path.of("docs/fronts/Caddyfile"))
            .replace(
                "survey.example.org {",
                "https://localhost:%d {\n\tbind 127.0.0.1\n\ttls %s %s"
                    .formatted(port, folder.resolve("certificate.pem"), folder.resolve("key.pem")))
            .replace("\n:443 {", "\n:%d {\n\tbind 127.0.0.1".formatted(port))
            .replace("admin off", "admin off\n\tauto_https disable_redirects")
            .replace("/etc/caddy", PAGES)
            .replace("127.0.0.1:8080", "127.0.0.1:" + server);
    Path config = Files.writeString(folder.resolve("Caddyfile"), file);
    return List.of("caddy", "run", "--adapter", "caddyfile", "--config", config.toString());
  }

  private static List<String> nginx(Path folder, int port, int plain, int server)
      throws IOException {
    String live = "/etc/letsencrypt/live/survey.example.org/";
    String site =
        Files.readString(Path.of("docs/fronts/nginx.conf"))
            .replace("listen 443", "listen 127.0.0.1:" + port)
            .replace("listen 80", "listen 127.0.0.1:" + plain)
            .replace(live + "fullchain.pem", folder.resolve("certificate.pem").toString())
            .replace(live + "privkey.pem", folder.resolve("key.pem").toString())
            .replace("/etc/nginx/soundings", PAGES)
            .replace("127.0.0.1:8080", "127.0.0.1:" + server);
    Files.writeString(folder.resolve("site.conf"), site);
    StringBuilder main =
        new StringBuilder(ROOT.equals(System.getProperty("user.name")) ? AS_ROOT : "");
    main.append("pid pid;\ndaemon off;\nerror_log /dev/null;\nevents {}\nhttp {\n");
    for (String temporary : List.of("client_body", "proxy", "fastcgi", "uwsgi", "scgi")) {
      main.append(temporary).append("_temp_path ").append(temporary).append(";\n");
    }
    Files.writeString(folder.resolve("nginx.conf"), main.append("include site.conf;\n}\n"));
    return List.of(
        "nginx", "-p", folder.toString(), "-e", "stderr", "-c", folder.resolve("nginx.conf") + "");
  }

  private static Process started(ProcessBuilder builder, String program) {
    try {
      Process process = builder.start();
      Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
      return process;
    } catch (IOException missing) {
      throw new AssertionError(
          program
              + " is missing. Please install it from your system's packages; ./soundings test does"
              + " so where it may.",
          missing);
    }
  }

  private void await(Path folder) throws IOException, InterruptedException {
    long end = System.nanoTime() + SECONDS * 1_000_000_000L;
    while (process.isAlive() && System.nanoTime() < end) {
      try (Socket socket = new Socket("127.0.0.1", port)) {
        return;
      } catch (IOException notYet) {
        Thread.sleep(100);
      }
    }
    process.destroy();
    throw new AssertionError("did not start: " + Files.readString(folder.resolve("log")));
  }

  private static int free() {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return free.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A key and a certificate for localhost that nobody has signed. */
  private static void certificate(Path folder)
      throws IOException, InterruptedException, GeneralSecurityException {
    Path store = folder.resolve("store.p12");
    Process made =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "EC",
                "-alias",
                "front",
                "-dname",
                "CN=localhost",
                "-ext",
                "SAN=dns:localhost",
                "-keystore",
                store.toString(),
                "-storepass",
                new String(PASSWORD))
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("keytool").toFile())
            .start();
    if (made.waitFor() != 0) {
      throw new AssertionError(Files.readString(folder.resolve("keytool")));
    }
    KeyStore keys = KeyStore.getInstance(store.toFile(), PASSWORD);
    pem(folder.resolve("key.pem"), "PRIVATE KEY", keys.getKey("front", PASSWORD).getEncoded());
    pem(
        folder.resolve("certificate.pem"),
        "CERTIFICATE",
        keys.getCertificate("front").getEncoded());
  }

  private static void pem(Path file, String what, byte[] bytes) throws IOException {
    String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
    Files.writeString(
        file, "-----BEGIN " + what + "-----\n" + text + "\n-----END " + what + "-----\n");
  }

  /** Trusts whatever is on this machine. */
  static SSLContext trusting() throws GeneralSecurityException {
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, new TrustManager[] {new Anybody()}, null);
    return context;
  }

  private static final class Anybody implements X509TrustManager {
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) {
      // nobody shows one
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) {
      // the test's own
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
