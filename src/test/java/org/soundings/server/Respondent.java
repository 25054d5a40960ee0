package org.soundings.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A person with a browser that knows forms, redirects and one cookie, and nothing else. */
final class Respondent {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .build();

  /** What came back in the end. */
  record Page(int status, URI address, HttpResponse<String> response, Document html) {
    String receipt() {
      Element receipt = html.getElementById("receipt");
      return receipt == null ? "" : receipt.text();
    }
  }

  private final ServerProcess server;
  final Map<String, String> cookies = new LinkedHashMap<>();

  Respondent(ServerProcess server) {
    this.server = server;
  }

  /** Somebody else with the same cookie: a second tab, or the same browser later. */
  Respondent again() {
    Respondent same = new Respondent(server);
    same.cookies.putAll(cookies);
    return same;
  }

  Page get(String path) {
    return follow(request(server.uri(path)).GET());
  }

  Page post(String path, List<Map.Entry<String, String>> fields) {
    return follow(form(server.uri(path), encoded(fields)));
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response =
          CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      response.headers().allValues("Set-Cookie").forEach(this::keep);
      return response;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  HttpRequest.Builder form(URI address, String body) {
    return request(address)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(body));
  }

  HttpRequest.Builder request(URI address) {
    HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(60));
    if (!cookies.isEmpty()) {
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(c -> c.getKey() + "=" + c.getValue())
              .collect(Collectors.joining("; ")));
    }
    return request;
  }

  private Page follow(HttpRequest.Builder request) {
    HttpResponse<String> response = send(request);
    for (int hops = 0; response.statusCode() == 303 && hops < 5; hops++) {
      String to = response.headers().firstValue("Location").orElseThrow();
      response = send(request(server.uri("/").resolve(to)).GET());
    }
    return new Page(response.statusCode(), response.uri(), response, Jsoup.parse(response.body()));
  }

  private void keep(String header) {
    String[] pair = header.split(";", 2)[0].split("=", 2);
    if (header.contains("Max-Age=0")) {
      cookies.remove(pair[0]);
    } else {
      cookies.put(pair[0], pair[1]);
    }
  }

  /** Answers a whole questionnaire; {@code choose} gives the fields of each page's form. */
  Page answer(String study, BiFunction<Document, Element, Map<String, List<String>>> choose) {
    Page page = get("/s/" + study);
    for (int screens = 0; page.receipt().isEmpty() && screens < 100; screens++) {
      Element form = page.html().expectFirst("form[method=post]");
      if (form == null) {
        throw new AssertionError(page.status() + " " + page.html().text());
      }
      page = post(form.attr("action"), filled(form, choose.apply(page.html(), form)));
    }
    return page;
  }

  /** Presses Next with nothing answered but consent. */
  static Map<String, List<String>> nothing(Document page, Element form) {
    return page.getElementById("_agreed") == null ? Map.of() : Map.of("_agreed", List.of("1"));
  }

  static List<Map.Entry<String, String>> filled(Element form, Map<String, List<String>> chosen) {
    List<Map.Entry<String, String>> fields = new ArrayList<>();
    form.select("input[type=hidden]")
        .forEach(field -> fields.add(Map.entry(field.attr("name"), field.val())));
    chosen.forEach((name, values) -> values.forEach(v -> fields.add(Map.entry(name, v))));
    fields.add(Map.entry("_go", "next"));
    return fields;
  }

  static String encoded(List<Map.Entry<String, String>> fields) {
    return fields.stream()
        .map(f -> encoded(f.getKey()) + "=" + encoded(f.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  static Set<String> names(Element form) {
    return form.select("[name]").eachAttr("name").stream().collect(Collectors.toSet());
  }
}
