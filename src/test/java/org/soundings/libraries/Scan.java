package org.soundings.libraries;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Shipped libraries against known vulnerabilities.
 *
 * @param known what was found, each with its library
 * @param done false where the data could not be reached
 */
record Scan(List<String> known, boolean done) {
  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final long SECONDS_FOR_ALL = 5;
  private static final int OK = 200;

  /** By a folder, or by a service where it is an address. */
  static Scan by(String source, List<Library> libraries) throws IOException, InterruptedException {
    return source.matches("https?://.*")
        ? byService(libraries, URI.create(source))
        : byFolder(libraries, Path.of(source));
  }

  /** By records in the OSV format, in a folder. */
  static Scan byFolder(List<Library> libraries, Path folder) throws IOException {
    List<String> known = new ArrayList<>();
    for (Advisory advisory : Advisory.in(folder)) {
      libraries.stream()
          .filter(advisory::affects)
          .forEach(library -> known.add(finding(advisory.id(), library)));
    }
    return new Scan(known, true);
  }

  /** By the service of osv.dev, or another that speaks as it does; it is not waited for long. */
  static Scan byService(List<Library> libraries, URI service) throws InterruptedException {
    List<Library> asked = libraries.stream().filter(l -> !l.group().isEmpty()).toList();
    HttpRequest request =
        HttpRequest.newBuilder(service.resolve("/v1/querybatch"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(question(asked).toString()))
            .build();
    HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    try {
      HttpResponse<String> answer =
          client
              .sendAsync(request, HttpResponse.BodyHandlers.ofString())
              .get(SECONDS_FOR_ALL, TimeUnit.SECONDS);
      return answer.statusCode() == OK
          ? new Scan(read(answer.body(), asked), true)
          : new Scan(List.of(), false);
    } catch (ExecutionException | TimeoutException | JsonException | ClassCastException noAnswer) {
      return new Scan(List.of(), false);
    } finally {
      client.shutdownNow();
    }
  }

  /** What is to be said of it, in one line or one for each finding. */
  List<String> said(String source) {
    if (!done) {
      return List.of("Libraries were not compared: no answer from " + source + ".");
    }
    return known.isEmpty()
        ? List.of("Libraries: no known vulnerability by " + source + ".")
        : known.stream().map(finding -> "Known to be vulnerable: " + finding).toList();
  }

  private static JsonObject question(List<Library> libraries) {
    var queries = Json.createArrayBuilder();
    for (Library library : libraries) {
      queries.add(
          Json.createObjectBuilder()
              .add("package", Json.createObjectBuilder().add("purl", library.purl())));
    }
    return Json.createObjectBuilder().add("queries", queries).build();
  }

  private static List<String> read(String body, List<Library> asked) {
    try (JsonReader json = Json.createReader(new StringReader(body))) {
      JsonArray results = json.readObject().getJsonArray("results");
      if (results == null || results.size() != asked.size()) {
        throw new JsonException("not an answer to what was asked");
      }
      List<String> known = new ArrayList<>();
      for (int i = 0; i < results.size(); i++) {
        for (JsonObject of : Advisory.objects(results.getJsonObject(i), "vulns")) {
          known.add(finding(of.getString("id"), asked.get(i)));
        }
      }
      return known;
    }
  }

  private static String finding(String id, Library library) {
    return "%s: %s %s in %s".formatted(id, library.name(), library.version(), library.place());
  }
}
