package org.soundings.server;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * Respondents of the study "short" over plain sockets, many at once. Each writes a mark of its own,
 * makes a mistake, corrects it and fetches the receipt, and looks at every byte that comes back: a
 * reply is right if it is the page that one respondent alone was sent, with this respondent's mark,
 * and nothing before or after it. By hand, for as long as wanted: {@code java
 * org.soundings.server.RawJourneys PORT WAY CLIENTS JOURNEYS SECONDS}.
 */
final class RawJourneys {
  /** How requests are sent. */
  enum Way {
    /** As browsers do it: gzip asked for, headers and body in two segments, connections reused. */
    BROWSER(true, 2, 0, true),
    WITHOUT_GZIP(false, 2, 0, true),
    ONE_SEGMENT(true, 1, 0, true),
    /** The body in pieces, with pauses between them. */
    SLOW(true, 4, 5, true),
    /** As a proxy does it: the next request takes any connection that is free. */
    POOLED(true, 2, 0, true),
    WITHOUT_KEEP_ALIVE(true, 2, 0, false);

    private final boolean gzip;
    private final int segments;
    private final int pause;
    private final boolean kept;

    Way(boolean gzip, int segments, int pause, boolean kept) {
      this.gzip = gzip;
      this.segments = segments;
      this.pause = pause;
      this.kept = kept;
    }
  }

  /**
   * What came of it.
   *
   * @param whole journeys of which every reply was right
   * @param wrong replies that were not, the first few in words
   */
  record Outcome(long whole, long wrong, List<String> examples, double seconds) {
    @Override
    public String toString() {
      return "%d whole journeys in %.0f s (%.0f/s), %d wrong %s"
          .formatted(whole, seconds, whole / seconds, wrong, examples);
    }
  }

  private record Reply(int status, List<String> headers, String body) {
    String header(String name) {
      return headers.stream()
          .filter(h -> h.regionMatches(true, 0, name + ": ", 0, name.length() + 2))
          .map(h -> h.substring(name.length() + 2))
          .findFirst()
          .orElse("");
    }
  }

  /** The pages of a respondent who was alone, with what is one's own taken out. */
  private record Expected(String first, String again, String receipt) {}

  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");
  private static final Pattern KEY = Pattern.compile("name=\"_key\" value=\"([^\"]*)\"");
  private static final Pattern CODE = Pattern.compile("id=\"receipt\"[^>]*>([^<]+)<");
  private static final int EXAMPLES = 8;
  private static final int TIMEOUT = 30_000;

  private final int port;
  private final Way way;
  private final Deque<Wire> pool = new ConcurrentLinkedDeque<>();
  private final Set<String> codes = ConcurrentHashMap.newKeySet();
  private final AtomicLong begun = new AtomicLong();
  private final AtomicLong whole = new AtomicLong();
  private final AtomicLong wrong = new AtomicLong();
  private final List<String> examples = new CopyOnWriteArrayList<>();

  private RawJourneys(int port, Way way) {
    this.port = port;
    this.way = way;
  }

  public static void main(String[] arguments) throws Exception {
    int clients = Integer.parseInt(arguments[2]);
    long journeys = Long.parseLong(arguments[3]);
    Way way = Way.valueOf(arguments[1]);
    System.out.println(
        way
            + ": "
            + run(
                Integer.parseInt(arguments[0]),
                way,
                clients,
                journeys,
                Long.parseLong(arguments[4])));
  }

  /**
   * @param journeys most of them
   * @param seconds longest, whatever has been reached
   */
  static Outcome run(int port, Way way, int clients, long journeys, long seconds)
      throws IOException, InterruptedException {
    RawJourneys all = new RawJourneys(port, way);
    Expected expected = all.alone();
    long start = System.nanoTime();
    long end = start + seconds * 1_000_000_000L;
    CountDownLatch done = new CountDownLatch(clients);
    for (int i = 0; i < clients; i++) {
      Thread.ofPlatform().start(() -> all.work(expected, journeys, end, done));
    }
    done.await();
    for (Wire wire : all.pool) {
      wire.close();
    }
    return new Outcome(
        all.whole.get(), all.wrong.get(), all.examples, (System.nanoTime() - start) / 1e9);
  }

  private Expected alone() throws IOException, InterruptedException {
    try (Line line = new Line()) {
      String mark = mark();
      Reply first = line.get("/s/short?page=all", "");
      Reply sentBack = line.post(form(first.body(), mark, "many"), "");
      String cookie = sentBack.header("Set-Cookie").split(";", 2)[0];
      Reply again = line.get(sentBack.header("Location"), cookie);
      Reply done = line.post(form(again.body(), mark, "38"), cookie);
      Reply receipt = line.get(done.header("Location"), done.header("Set-Cookie").split(";", 2)[0]);
      return new Expected(
          without(KEY, first.body()),
          again.body().replace(mark, "MARK"),
          without(CODE, receipt.body()));
    }
  }

  private void work(Expected expected, long journeys, long end, CountDownLatch done) {
    Line line = new Line();
    while (System.nanoTime() < end && begun.getAndIncrement() < journeys) {
      try {
        journey(line, expected);
        whole.incrementAndGet();
      } catch (IOException | RuntimeException e) {
        if (wrong.incrementAndGet() <= EXAMPLES) {
          examples.add(e.toString());
        }
        line.drop();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        break;
      }
    }
    line.close();
    done.countDown();
  }

  private void journey(Line line, Expected expected) throws IOException, InterruptedException {
    String mark = mark();
    Reply first = line.get("/s/short?page=all", "");
    same("page", 200, expected.first(), first.status(), without(KEY, first.body()));
    Reply sentBack = line.post(form(first.body(), mark, "many"), "");
    same("sent back", 303, "", sentBack.status(), sentBack.body());
    String cookie = sentBack.header("Set-Cookie").split(";", 2)[0];
    Reply again = line.get(sentBack.header("Location"), cookie);
    same("page again", 200, expected.again(), again.status(), again.body().replace(mark, "MARK"));
    Reply done = line.post(form(again.body(), mark, "38"), cookie);
    same("hand-in", 303, "", done.status(), done.body());
    if (!done.header("Location").startsWith("/s/short/receipt")) {
      throw new IllegalStateException("hand-in leads to " + done.header("Location"));
    }
    Reply receipt = line.get(done.header("Location"), done.header("Set-Cookie").split(";", 2)[0]);
    same("receipt", 200, expected.receipt(), receipt.status(), without(CODE, receipt.body()));
    if (!codes.add(found(CODE, receipt.body()))) {
      throw new IllegalStateException("another respondent's receipt");
    }
  }

  private static void same(String what, int status, String page, int gotStatus, String got) {
    if (status != gotStatus || !page.equals(got)) {
      int at = 0;
      while (at < Math.min(page.length(), got.length()) && page.charAt(at) == got.charAt(at)) {
        at++;
      }
      throw new IllegalStateException(
          "%s: %d instead of %d, %d characters instead of %d, other from %d on: %s"
              .formatted(
                  what,
                  gotStatus,
                  status,
                  got.length(),
                  page.length(),
                  at,
                  got.substring(at, Math.min(got.length(), at + 80))));
    }
  }

  private static String mark() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    return "mark-%016x%016x".formatted(random.nextLong(), random.nextLong());
  }

  private static String form(String page, String mark, String hours) {
    StringBuilder form = new StringBuilder();
    Matcher hidden = HIDDEN.matcher(page);
    while (hidden.find()) {
      field(form, hidden.group(1), hidden.group(2));
      if (hidden.group(1).equals("_asked")) {
        field(form, "_prompted", hidden.group(2));
      }
    }
    form.append("q1=2&q2=yes&q3=no&q4=office&q6=yes&q7=yes&q8.pay=1&q8=pay&_go=next");
    for (int i = 1; i <= 19; i++) {
      form.append("&battery.s").append(i).append('=').append(i % 5);
    }
    form.append("&q5=").append(hours).append("&words=").append(mark);
    return form.toString();
  }

  private static void field(StringBuilder form, String name, String value) {
    form.append(name)
        .append('=')
        .append(URLEncoder.encode(value, StandardCharsets.UTF_8))
        .append('&');
  }

  private static String found(Pattern own, String page) {
    Matcher found = own.matcher(page);
    if (!found.find()) {
      throw new IllegalStateException("no " + own + " in " + page);
    }
    return found.group(1);
  }

  private static String without(Pattern own, String page) {
    return page.replace(found(own, page), "OWN");
  }

  /** One respondent's connection, or whichever is free. */
  private final class Line implements Closeable {
    private final Deque<Wire> own = new ArrayDeque<>();

    Reply get(String path, String cookie) throws IOException, InterruptedException {
      return ask(head("GET " + path, cookie), "");
    }

    Reply post(String form, String cookie) throws IOException, InterruptedException {
      String head =
          head("POST /s/short", cookie)
              + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: "
              + form.length()
              + "\r\n";
      return ask(head, form);
    }

    private String head(String line, String cookie) {
      return line
          + " HTTP/1.1\r\nHost: 127.0.0.1:"
          + port
          + "\r\n"
          + (way.gzip ? "Accept-Encoding: gzip\r\n" : "")
          + (way.kept ? "" : "Connection: close\r\n")
          + (cookie.isEmpty() ? "" : "Cookie: " + cookie + "\r\n");
    }

    private Reply ask(String head, String body) throws IOException, InterruptedException {
      Deque<Wire> free = way == Way.POOLED ? pool : own;
      Wire kept = free.pollFirst();
      Wire wire = kept == null ? new Wire() : kept;
      try {
        wire.send(head + "\r\n", body);
        Reply reply = wire.reply();
        if (reply.header("Connection").equalsIgnoreCase("close") || !way.kept) {
          wire.end();
        } else {
          free.addFirst(wire);
        }
        return reply;
      } catch (IOException | RuntimeException e) {
        wire.close();
        throw e;
      }
    }

    /** The connection is not to be trusted any more. */
    void drop() {
      close();
    }

    @Override
    public void close() {
      own.forEach(Wire::close);
      own.clear();
    }
  }

  private final class Wire implements Closeable {
    private final Socket socket = new Socket("127.0.0.1", port);
    private final InputStream in;
    private final OutputStream out;

    Wire() throws IOException {
      socket.setTcpNoDelay(true);
      socket.setSoTimeout(TIMEOUT);
      in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
      out = socket.getOutputStream();
    }

    void send(String head, String body) throws IOException, InterruptedException {
      if (way.segments == 1) {
        write(head + body);
        return;
      }
      write(head);
      int pieces = way.segments - 1;
      for (int i = 0; i < pieces && !body.isEmpty(); i++) {
        if (way.pause > 0) {
          Thread.sleep(way.pause);
        }
        write(body.substring(body.length() * i / pieces, body.length() * (i + 1) / pieces));
      }
    }

    private void write(String text) throws IOException {
      out.write(text.getBytes(StandardCharsets.ISO_8859_1));
      out.flush();
    }

    Reply reply() throws IOException {
      String status = line();
      if (!status.matches("HTTP/1\\.1 [0-9]{3} .*")) {
        throw new IllegalStateException("before the status line: " + status);
      }
      List<String> headers = new java.util.ArrayList<>();
      for (String header = line(); !header.isEmpty(); header = line()) {
        headers.add(header);
      }
      Reply bare = new Reply(Integer.parseInt(status.substring(9, 12)), headers, "");
      byte[] body = body(bare);
      if (bare.header("Content-Encoding").equals("gzip")) {
        body = new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes();
      } else if (way.gzip && body.length > 1_000) {
        throw new IllegalStateException("not compressed");
      }
      if (in.available() > 0) {
        throw new IllegalStateException("after the reply: " + in.available() + " bytes");
      }
      return new Reply(bare.status(), headers, new String(body, StandardCharsets.UTF_8));
    }

    private byte[] body(Reply reply) throws IOException {
      if (!reply.header("Transfer-Encoding").equals("chunked")) {
        return exactly(Integer.parseInt(reply.header("Content-Length")));
      }
      ByteArrayOutputStream body = new ByteArrayOutputStream();
      for (int size = size(); size > 0; size = size()) {
        body.write(exactly(size));
        empty();
      }
      empty();
      return body.toByteArray();
    }

    private int size() throws IOException {
      return Integer.parseInt(line().strip(), 16);
    }

    private void empty() throws IOException {
      String line = line();
      if (!line.isEmpty()) {
        throw new IllegalStateException("after a chunk: " + line);
      }
    }

    private byte[] exactly(int length) throws IOException {
      byte[] bytes = in.readNBytes(length);
      if (bytes.length < length) {
        throw new EOFException(bytes.length + " bytes instead of " + length);
      }
      return bytes;
    }

    private String line() throws IOException {
      StringBuilder line = new StringBuilder();
      for (int c = in.read(); c != '\n'; c = in.read()) {
        if (c < 0) {
          throw new EOFException("the connection ended within a line: " + line);
        }
        line.append((char) c);
      }
      if (line.isEmpty() || line.charAt(line.length() - 1) != '\r') {
        throw new IllegalStateException("a line that ends wrongly: " + line);
      }
      line.setLength(line.length() - 1);
      return line.toString();
    }

    /** The server has said that it closes, and nothing may follow. */
    void end() throws IOException {
      try (socket) {
        if (in.read() >= 0) {
          throw new IllegalStateException("after the last reply there is more");
        }
      }
    }

    @Override
    public void close() {
      try {
        socket.close();
      } catch (IOException gone) {
        // it is not needed any more
      }
    }
  }
}
