package org.soundings.libraries;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * X-G14: what is shipped is listed and compared with known vulnerabilities. {@code SOUNDINGS_OSV}
 * is a folder of records in the OSV format, or the address of a service such as
 * https://api.osv.dev; with {@code SOUNDINGS_OSV_FOUND=warn} what it knows is only told.
 */
class LibrariesIT {
  private static final Path TARGET = Path.of("target");
  private static final int SEVERAL = 150;
  private static List<Library> shipped = List.of();

  @TempDir Path feed;

  @BeforeAll
  static void list() throws IOException {
    shipped = Shipped.of(TARGET);
    Files.writeString(TARGET.resolve("soundings.cdx.json"), Shipped.bill(shipped).toString());
  }

  private static Library called(String name) {
    return shipped.stream().filter(l -> l.name().equals(name)).findFirst().orElseThrow();
  }

  @Test
  void everyFileIsListedWithItsVersion() {
    assertTrue(shipped.size() > SEVERAL, shipped.toString());
    for (String name : List.of("h2", "postgresql", "opencsv", "commons-collections", "hazelcast")) {
      assertFalse(called(name).version().isEmpty(), name);
    }
    assertEquals("com.opencsv", called("opencsv").group());
  }

  @Test
  void thoseThatArePublishedAreAskedFor() {
    List<String> unknown =
        shipped.stream().filter(l -> l.group().isEmpty()).map(Library::name).distinct().toList();
    assertEquals(List.of("dtds", "jndi-properties", "schemas", "wrapper"), unknown);
  }

  @Test
  void noneIsKnownToBeVulnerable() throws Exception {
    String source = Objects.requireNonNullElse(System.getenv("SOUNDINGS_OSV"), "");
    if (source.isEmpty()) {
      tell(List.of("Libraries were not compared: SOUNDINGS_OSV is not set."));
      return;
    }
    VulnerabilityScan scan = VulnerabilityScan.by(source, shipped);
    tell(scan.said(source));
    if (!"warn".equals(System.getenv("SOUNDINGS_OSV_FOUND"))) {
      assertEquals(List.of(), scan.known());
    }
  }

  private static void tell(List<String> lines) throws IOException {
    lines.forEach(System.out::println);
    Files.write(TARGET.resolve("libraries.txt"), lines);
  }

  /** What a record says is read as the OSV format means it, for our libraries and Payara's. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "com.opencsv:opencsv ~ `versions`:[`VERSION`] ~ true",
        "com.h2database:h2 ~ `versions`:[`VERSION`] ~ true",
        "com.hazelcast:hazelcast ~ `versions`:[`VERSION`] ~ true",
        "com.opencsv:opencsv ~ `versions`:[`0.1`] ~ false",
        "org.example:opencsv ~ `versions`:[`VERSION`] ~ false",
        "com.opencsv:opencsv ~ RANGE{`introduced`:`0`}] ~ true",
        "com.opencsv:opencsv ~ RANGE{`introduced`:`0`},{`fixed`:`VERSION`}] ~ false",
        "com.opencsv:opencsv ~ RANGE{`introduced`:`0`},{`fixed`:`9999`}] ~ true",
        "com.opencsv:opencsv ~ RANGE{`introduced`:`0`},{`last_affected`:`VERSION`}] ~ true",
        "com.opencsv:opencsv ~ RANGE{`introduced`:`9999`}] ~ false"
      })
  void aFeedThatNamesAShippedVersionFailsTheScan(String named, String versions, boolean known)
      throws IOException {
    String name = named.substring(named.indexOf(':') + 1);
    String record =
        "{`id`:`TEST-1`,`affected`:[{`package`:{`ecosystem`:`Maven`,`name`:`NAME`},%s%s}]}"
            .formatted(versions, versions.startsWith("RANGE") ? "}]" : "");
    Files.writeString(
        feed.resolve("record.json"),
        record
            .replace("RANGE", "`ranges`:[{`type`:`ECOSYSTEM`,`events`:[")
            .replace("NAME", named)
            .replace("VERSION", called(name).version())
            .replace('`', '"'));
    VulnerabilityScan scan = VulnerabilityScan.byFolder(shipped, feed);
    assertEquals(known, !scan.known().isEmpty(), scan.toString());
    assertTrue(scan.known().stream().allMatch(k -> k.startsWith("TEST-1: " + name + " ")));
  }

  @Test
  void theServicesAnswerIsReadAndWhereItCannotBeReachedThatIsSaid() throws Exception {
    HttpServer service = service(LibrariesIT::answer);
    String address = "http://127.0.0.1:" + service.getAddress().getPort();
    VulnerabilityScan scan = VulnerabilityScan.by(address, shipped);
    service.stop(0);
    assertTrue(scan.done());
    assertEquals(1, scan.known().size(), scan.toString());
    assertTrue(scan.known().getFirst().startsWith("TEST-2: opencsv "), scan.toString());
    assertTrue(scan.said(address).getFirst().startsWith("Known to be vulnerable: TEST-2: opencsv"));
    VulnerabilityScan unreachable = VulnerabilityScan.by(address, shipped);
    assertFalse(unreachable.done());
    assertTrue(unreachable.said(address).getFirst().contains("were not compared: no answer from"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"<html>Please log in.</html>", "{}", "{\"results\":[]}", "[1]"})
  void whatIsNoAnswerComparesNothing(String answer) throws Exception {
    HttpServer service = service(asked -> answer);
    VulnerabilityScan scan =
        VulnerabilityScan.by("http://127.0.0.1:" + service.getAddress().getPort(), shipped);
    service.stop(0);
    assertFalse(scan.done(), scan.toString());
  }

  private static HttpServer service(UnaryOperator<String> answers) throws IOException {
    HttpServer service =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    service.createContext(
        "/v1/querybatch",
        exchange -> {
          byte[] asked = exchange.getRequestBody().readAllBytes();
          String said = answers.apply(new String(asked, StandardCharsets.UTF_8));
          byte[] answer = said.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    service.start();
    return service;
  }

  /** Knows something of opencsv alone. */
  private static String answer(String asked) {
    List<String> queries = List.of(asked.split("\"purl\"", -1));
    return IntStream.range(1, queries.size())
        .mapToObj(i -> queries.get(i).contains("/opencsv@"))
        .map(known -> known ? "{\"vulns\":[{\"id\":\"TEST-2\"}]}" : "{}")
        .collect(Collectors.joining(",", "{\"results\":[", "]}"));
  }
}
