package org.soundings.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class AssetTest {
  /** Which draft of JSON Schema it is in: a name, which nothing opens. */
  private static final String DRAFT =
      "\"\\$schema\": *\"https://json-schema\\.org/draft/2020-12/schema\"";

  private static final int MOST_BYTES = 30_000;

  private static int compressed(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.size();
  }

  @Test
  void r13TheFirstPageWithAllItLoadsIsSmallAndTakesThreeRequests() {
    Form form = new Form(Questionnaires.everything());
    View view = View.of(form.first(), "en", RespondentServer.STUDY, Shows.SITE, "/s/everything");
    String html = form.html(view);
    List<String> loaded =
        new Browser(html).page().select("[src], link[href]:not([href^=data:])").eachAttr("href");
    assertEquals(List.of(Shows.SITE.style()), loaded);
    assertEquals(
        List.of(Shows.SITE.script()), new Browser(html).page().select("[src]").eachAttr("src"));
    int bytes =
        compressed(html.getBytes(StandardCharsets.UTF_8))
            + Asset.ALL.stream()
                .filter(asset -> asset != Asset.DESK && asset != Asset.PASSKEY)
                .mapToInt(asset -> compressed(asset.bytes()))
                .sum();
    assertTrue(bytes <= MOST_BYTES, bytes + " bytes");
  }

  @Test
  void r13NothingIsLoadedFromElsewhere() {
    for (Asset asset : Asset.ALL) {
      String text = new String(asset.bytes(), StandardCharsets.UTF_8);
      String loading = asset == Asset.SCHEMA ? text.replaceFirst(DRAFT, "") : text;
      assertFalse(loading.contains("http:") || loading.contains("https:"), asset.name());
      assertFalse(text.contains("@import") || text.contains("url("), asset.name());
    }
  }

  @Test
  void aNameChangesWithItsContentAndIsFitForAnAddress() {
    assertTrue(Asset.STYLE.name().matches("style-[0-9a-f]{12}\\.css"), Asset.STYLE.name());
    assertTrue(Asset.SCRIPT.name().matches("script-[0-9a-f]{12}\\.js"), Asset.SCRIPT.name());
    assertEquals("/x/assets/" + Asset.STYLE.name(), Site.at("/x").style());
  }
}
