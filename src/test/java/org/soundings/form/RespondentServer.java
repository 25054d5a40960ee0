package org.soundings.form;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.soundings.form.item.Order;
import org.soundings.questionnaire.Help;
import org.soundings.questionnaire.Questionnaire;
import org.soundings.questionnaire.Wording;
import org.soundings.response.Response;
import org.soundings.response.Value;

/**
 * One questionnaire served to one respondent at a time, with the headers that a real server sends.
 */
final class RespondentServer implements AutoCloseable {
  static final StudyFacts STUDY =
      new StudyFacts(
          Wording.of("en", "The Institute for Work, University of Somewhere"),
          Wording.of("en", "study@example.org"),
          null,
          10,
          LocalDate.of(2026, 11, 30),
          null,
          new Help(
              new Wording(Map.of("en", "You are not alone.", "es", "No está solo.")),
              List.of(
                  new Help.Link(
                      Wording.of("en", "Emergency"),
                      Wording.of("en", "+1 (555) 0100"),
                      Wording.of("en", "tel:+15550100")),
                  new Help.Link(
                      Wording.of("en", "Find a helpline"),
                      Wording.of("en", "https://example.org/help"),
                      Wording.of("en", "https://example.org/help")))));

  private final Form form;
  private final HttpServer server;
  private final Site site = Site.at("");
  private Map<String, Value> answers = Map.of();
  private Screen screen;
  private String language;
  private boolean agreed;
  private @Nullable ScreenReading reading;
  private @Nullable Response response;
  private @Nullable String fixed;
  volatile boolean failing;
  final List<String> requests = new ArrayList<>();
  final AtomicInteger saves = new AtomicInteger();

  RespondentServer(Questionnaire questionnaire) throws IOException {
    form = new Form(questionnaire);
    screen = form.first();
    language = questionnaire.languages().getFirst();
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
  }

  @Nullable Response response() {
    return response;
  }

  Screen screen() {
    return screen;
  }

  synchronized Map<String, Value> answers() {
    return answers;
  }

  /** Begins again, at a screen. */
  void at(Screen first, Map<String, Value> given, String spoken) {
    screen = first;
    answers = given;
    language = spoken;
    reading = null;
    response = null;
    agreed = !first.isStart();
  }

  Form form() {
    return form;
  }

  private synchronized void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
      for (Asset asset : Asset.ALL) {
        if (path.equals("/assets/" + asset.name())) {
          send(exchange, 200, asset.type(), asset.bytes());
          return;
        }
      }
      switch (exchange.getRequestMethod() + " " + path) {
        case "POST /" -> {
          submit(fields(exchange));
          exchange.getResponseHeaders().set("Location", "/");
          exchange.sendResponseHeaders(303, -1);
        }
        case "POST /save" -> save(exchange);
        case "GET /" -> {
          String query = exchange.getRequestURI().getQuery();
          if (query != null && query.startsWith("lang=")) {
            language = query.substring("lang=".length());
          }
          send(exchange, 200, "text/html; charset=utf-8", page().getBytes(StandardCharsets.UTF_8));
        }
        default -> send(exchange, 404, "text/plain", new byte[0]);
      }
    } catch (RuntimeException e) {
      e.printStackTrace();
      throw e;
    }
  }

  private void save(HttpExchange exchange) throws IOException {
    if (failing) {
      exchange.sendResponseHeaders(503, -1);
      return;
    }
    answers = form.read(screen, fields(exchange), answers).answers();
    saves.incrementAndGet();
    exchange.sendResponseHeaders(204, -1);
  }

  private void submit(Map<String, List<String>> fields) {
    ScreenReading read = form.read(screen, fields, answers);
    answers = read.answers();
    language = read.speak().orElse(language);
    agreed |= read.problems().isEmpty();
    reading = read.stays() ? read : null;
    Optional<Screen> to = form.after(read);
    if (to.isPresent()) {
      screen = to.get();
    } else {
      response = form.complete(answers);
    }
  }

  /** From now on shows this page, whatever is sent. */
  void page(String html) {
    fixed = html;
  }

  private String page() {
    if (fixed != null) {
      return fixed;
    }
    if (response != null) {
      List<OwnScore> scores = OwnScore.all(form.questionnaire(), response);
      return ReceiptPage.of(
              form.questionnaire(), STUDY, language, site, "7KQ4-9MPT-2XWD", scores, "/withdraw")
          .html();
    }
    View view = View.of(screen, language, STUDY, site, "/").with(answers);
    if (agreed) {
      view = view.with(Order.of("key"), "/save", Map.of("_token", "t"));
    }
    return form.html(reading == null ? view : view.with(reading));
  }

  private static Map<String, List<String>> fields(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Map<String, List<String>> fields = new LinkedHashMap<>();
    for (String pair : body.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        fields
            .computeIfAbsent(decoded(pair.substring(0, equals)), name -> new ArrayList<>())
            .add(decoded(pair.substring(equals + 1)));
      }
    }
    return fields;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private static void send(HttpExchange exchange, int status, String type, byte[] body) {
    try {
      var headers = exchange.getResponseHeaders();
      headers.set("Content-Type", type);
      headers.set(
          "Content-Security-Policy",
          "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:;"
              + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
      exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
