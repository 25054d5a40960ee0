import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * Whole journeys over HTTP: the page of ten questions is fetched, answered and sent, and the receipt is fetched. Each
 * respondent is new, asks for gzip as browsers do, and counts only if every page arrived whole. Before it is measured the server is driven for a minute and a half, until its code is compiled. Usage: {@code java bench/Journeys.java PORT [CLIENTS 16] [SECONDS 20] [JOURNEYS PER SECOND, 0 as many as
 * go] [SECONDS OF WARMING 90]}, against a server whose data folder has the study "short" of src/test/resources.
 */
final class Journeys {
  private static final Pattern HIDDEN = Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");
  private static final int WARMING = 90;
  private static final String ANSWERS = answers();

  public static void main(String[] arguments) throws Exception {
    String server = "http://127.0.0.1:" + arguments[0];
    int clients = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 16;
    int seconds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 20;
    double rate = arguments.length > 3 ? Double.parseDouble(arguments[3]) : 0;
    run(server, clients, arguments.length > 4 ? Integer.parseInt(arguments[4]) : WARMING, 0);
    run(server, clients, seconds, rate);
  }

  private static void run(String server, int clients, int seconds, double rate) throws InterruptedException {
    long begin = System.nanoTime();
    long end = begin + seconds * 1_000_000_000L;
    AtomicLong turn = new AtomicLong();
    AtomicLong failed = new AtomicLong();
    List<Long> times = new ArrayList<>();
    CountDownLatch done = new CountDownLatch(clients);
    for (int c = 0; c < clients; c++) {
      new Thread(
              () -> {
                HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
                List<Long> own = new ArrayList<>();
                while (System.nanoTime() < end) {
                  long due = rate > 0 ? begin + (long) (turn.getAndIncrement() / rate * 1e9) : System.nanoTime();
                  if (due >= end) {
                    break;
                  }
                  pause(due - System.nanoTime());
                  try {
                    journey(client, server);
                    own.add(System.nanoTime() - due);
                  } catch (IOException | InterruptedException | IllegalStateException e) {
                    failed.incrementAndGet();
                  }
                }
                synchronized (times) {
                  times.addAll(own);
                }
                done.countDown();
              })
          .start();
    }
    done.await();
    long[] sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
    System.out.printf(
        "%d journeys in %d s: %.0f/s; median %.1f ms, p99 %.1f ms, longest %.1f ms; %d failed%n",
        sorted.length, seconds, sorted.length / (double) seconds, at(sorted, 0.5), at(sorted, 0.99), at(sorted, 1), failed.get());
  }

  private static double at(long[] sorted, double share) {
    return sorted.length == 0 ? Double.NaN : sorted[(int) Math.min(sorted.length - 1, share * sorted.length)] / 1e6;
  }

  private static void journey(HttpClient client, String server) throws IOException, InterruptedException {
    Reply page = send(client, HttpRequest.newBuilder(URI.create(server + "/s/short?page=all")));
    StringBuilder body = new StringBuilder();
    Matcher hidden = HIDDEN.matcher(page.body());
    while (hidden.find()) {
      body.append(hidden.group(1)).append('=').append(hidden.group(2)).append('&');
      if (hidden.group(1).equals("_asked")) {
        body.append("_prompted=").append(hidden.group(2)).append('&');
      }
    }
    body.append(ANSWERS).append("&words=").append(ThreadLocalRandom.current().nextLong());
    Reply sent =
        send(
            client,
            HttpRequest.newBuilder(URI.create(server + "/s/short"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    String cookie = sent.response().headers().firstValue("Set-Cookie").orElseThrow(IllegalStateException::new).split(";")[0];
    Reply receipt =
        send(client, HttpRequest.newBuilder(URI.create(server + "/s/short/receipt")).header("Cookie", cookie));
    if (sent.response().statusCode() != 303 || !receipt.body().contains("id=\"receipt\"")) {
      throw new IllegalStateException("no receipt");
    }
  }

  /** A reply whose page, unpacked, is there from its first to its last line. */
  private record Reply(HttpResponse<byte[]> response, String body) {}

  private static Reply send(HttpClient client, HttpRequest.Builder request) throws IOException, InterruptedException {
    HttpResponse<byte[]> response =
        client.send(request.header("Accept-Encoding", "gzip").build(), HttpResponse.BodyHandlers.ofByteArray());
    boolean packed = response.headers().firstValue("Content-Encoding").orElse("").equals("gzip");
    byte[] bytes =
        packed
            ? new GZIPInputStream(new ByteArrayInputStream(response.body())).readAllBytes()
            : response.body();
    String body = new String(bytes, StandardCharsets.UTF_8);
    if (response.statusCode() == 200 && !(body.stripLeading().startsWith("<!DOCTYPE html>") && body.stripTrailing().endsWith("</html>"))) {
      throw new IllegalStateException("a page is not whole");
    }
    return new Reply(response, body);
  }

  private static void pause(long nanoseconds) {
    if (nanoseconds > 0) {
      java.util.concurrent.locks.LockSupport.parkNanos(nanoseconds);
    }
  }

  private static String answers() {
    StringBuilder answers =
        new StringBuilder("q1=2&q2=yes&q3=no&q4=office&q5=38&q6=yes&q7=yes&q8.pay=1&q8=pay&_go=next");
    for (int i = 1; i <= 19; i++) {
      answers.append("&battery.s").append(i).append('=').append(i % 5);
    }
    return answers.toString();
  }
}
