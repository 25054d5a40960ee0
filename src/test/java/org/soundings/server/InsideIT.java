package org.soundings.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.soundings.api.StudiesResource;
import org.soundings.clock.Days;
import org.soundings.hash.Sha256;
import org.soundings.questionnaire.Refused;
import org.soundings.response.Response;
import org.soundings.response.Value;
import org.soundings.store.Duplicate;
import org.soundings.store.Work;
import org.soundings.store.answer.Draft;
import org.soundings.store.answer.Drafts;
import org.soundings.store.answer.RespondentKey;
import org.soundings.store.answer.Responses;
import org.soundings.store.answer.Submission;
import org.soundings.store.answer.Taken;
import org.soundings.store.wave.Stage;
import org.soundings.store.wave.Wave;
import org.soundings.store.wave.WaveId;
import org.soundings.store.wave.Waves;
import org.soundings.study.Conductor;

/**
 * What lives in the container, tested inside of Payara Micro by Arquillian: beans and how they are
 * joined (CDI), rows and transactions (JPA), resources and what becomes of failures (JAX-RS). One
 * container and one deployment, the WAR as it is shipped. Journeys of people are tested from
 * outside, in browsers.
 */
@ExtendWith(ArquillianExtension.class)
class InsideIT {
  private static final String KEY = "the key of these tests";
  private static final WaveId SHORT = new WaveId("short", "first");

  @Inject private BeanManager beans;
  @Inject private Work work;
  @Inject private Waves waves;
  @Inject private Responses responses;
  @Inject private Drafts drafts;
  @Inject private Conductor conductor;
  @Inject private StudiesResource studies;
  @Inject private Clock clock;

  @ArquillianResource private URL url;

  @Deployment
  static WebArchive war() throws IOException {
    Path data = Path.of("target/inside/data");
    if (Files.exists(data)) {
      try (var files = Files.walk(data)) {
        files.sorted((a, b) -> b.compareTo(a)).map(Path::toFile).forEach(File::delete);
      }
    }
    for (String folder : List.of("studies", "questionnaires")) {
      ServerProcess.copy(Path.of("src/test/resources", folder), data.resolve(folder));
    }
    Files.writeString(data.resolve("api-key.sha256"), Sha256.hex(KEY));
    return ShrinkWrap.create(ZipImporter.class, "soundings.war")
        .importFrom(new File("target/soundings.war"))
        .as(WebArchive.class);
  }

  @Test
  void everyBeanOfOursCanBeMade() {
    Set<Bean<?>> ours = beans.getBeans(Object.class, Any.Literal.INSTANCE);
    int made = 0;
    for (Bean<?> bean : ours) {
      if (bean.getBeanClass().getName().startsWith("org.soundings.")
          && bean.getTypes().contains(bean.getBeanClass())) {
        assertNotNull(
            beans.getReference(bean, bean.getBeanClass(), beans.createCreationalContext(bean)),
            bean.toString());
        made++;
      }
    }
    assertTrue(made > 40, made + " beans");
  }

  @Test
  void studyFilesBecameWavesAtTheStart() {
    Wave wave = waves.find(SHORT).orElseThrow();
    assertEquals(Stage.OPEN, wave.stage(LocalDate.now(clock)));
  }

  @Test
  void aFailureTakesAllOfATransactionBack() {
    RespondentKey key = RespondentKey.random();
    WaveId other = new WaveId("short", "taken-back");
    Wave wave = waves.find(SHORT).orElseThrow();
    assertThrows(
        IllegalStateException.class,
        () ->
            work.write(
                rows -> {
                  Waves.put(rows, of(other, wave));
                  rows.flush();
                  throw new IllegalStateException(key.text());
                }));
    assertEquals(Optional.empty(), waves.find(other));
  }

  @Test
  void aRowOfTheSameKeyIsADuplicateAndNothingElseIsChanged() {
    assertThrows(
        Duplicate.class,
        () ->
            work.write(
                rows ->
                    rows.createNativeQuery(
                            "insert into wave select * from wave where study = 'short'")
                        .executeUpdate()));
    assertTrue(waves.find(SHORT).isPresent());
  }

  @Test
  void oneKeyIsOneSubmission_A6() {
    RespondentKey key = RespondentKey.random();
    Taken first = take(key, "yes");
    assertEquals(first, take(key, "no"));
    assertEquals(Optional.of(first), responses.taken(key, SHORT));
    assertNotEquals(first, take(RespondentKey.random(), "yes"));
  }

  @Test
  void whoeverBelongsToNoWaveKeepsNothing() {
    RespondentKey key = RespondentKey.random();
    WaveId none = new WaveId("short", "none");
    Submission lost = new Submission(key, none, "", new Response(Map.of()));
    assertInstanceOf(Taken.NotOpen.class, responses.take(lost, LocalDate.now(clock)));
    assertEquals(Optional.empty(), responses.taken(key, none));
  }

  @Test
  void aDraftIsReadWithItsKeyOnlyAndIsGoneWhenHandedIn() {
    RespondentKey key = RespondentKey.random();
    Days today = Days.of(LocalDate.now(clock));
    String version = waves.find(SHORT).orElseThrow().questionnaire();
    Draft draft =
        new Draft(
            SHORT, version, "en", "all", List.of(), Map.of("q2", new Value.Code("yes")), Map.of());
    drafts.change(key, SHORT, today, none -> Optional.of(draft));
    assertEquals(
        Map.of("q2", new Value.Code("yes")),
        drafts.find(key, SHORT, today).orElseThrow().answers());
    assertEquals(Optional.empty(), drafts.find(RespondentKey.random(), SHORT, today));
    take(key, "yes");
    assertEquals(Optional.empty(), drafts.find(key, SHORT, today));
  }

  @Test
  void resourcesAnswerWithWhatTheServiceSays() {
    assertEquals(200, studies.one("short").getStatus());
    assertTrue(studies.one("short").getEntity().toString().contains("\"stage\":\"open\""));
    assertThrows(Refused.class, () -> studies.one("nowhere"));
    assertThrows(Refused.class, () -> conductor.release("short", "first"));
  }

  @Test
  @RunAsClient
  void withoutTheKeyNobodyIsAnsweredAndWithItARefusalIsAProblemWithARemedy() throws Exception {
    assertEquals(401, get("api/v1/studies/short", "").statusCode());
    assertEquals(200, get("api/v1/studies/short", KEY).statusCode());
    HttpResponse<String> none = get("api/v1/studies/nowhere", KEY);
    assertEquals(404, none.statusCode());
    assertTrue(none.body().contains("\"remedy\""), none.body());
    HttpResponse<String> failed = get("api/v1/nothing", KEY);
    assertEquals(404, failed.statusCode());
    assertTrue(failed.body().contains("\"status\":404"), failed.body());
  }

  @Test
  @RunAsClient
  void pagesAreFilteredAndFailuresArePages() throws Exception {
    HttpResponse<String> page = get("s/short", "");
    assertEquals(200, page.statusCode());
    assertTrue(page.headers().firstValue("Content-Security-Policy").isPresent());
    HttpResponse<String> none = get("s/nowhere", "");
    assertEquals(404, none.statusCode());
    assertTrue(none.body().startsWith("<!DOCTYPE html>"), none.body());
  }

  private Taken take(RespondentKey key, String answer) {
    String version = waves.find(SHORT).orElseThrow().questionnaire();
    Response response = new Response(Map.of("q2", new Value.Code(answer)));
    return responses.take(new Submission(key, SHORT, version, response), LocalDate.now(clock));
  }

  private static Wave of(WaveId id, Wave wave) {
    return new Wave(
        id,
        wave.about(),
        wave.questionnaire(),
        wave.policy(),
        wave.cube(),
        wave.participation(),
        wave.languages(),
        wave.opens(),
        wave.closes(),
        wave.reached());
  }

  private HttpResponse<String> get(String path, String key)
      throws IOException, InterruptedException, URISyntaxException {
    URI address = url.toURI().resolve("/soundings/").resolve(path);
    HttpRequest.Builder request = HttpRequest.newBuilder(address);
    if (!key.isEmpty()) {
      request.header("Authorization", "Bearer " + key);
    }
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
  }
}
