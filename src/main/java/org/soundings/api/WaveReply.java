package org.soundings.api;

import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.soundings.study.WaveState;

/**
 * A wave as a program reads it: a {@link WaveState}.
 *
 * @param discarded null where nothing was given up
 * @param copies null where there are none
 * @param opens ISO 8601, null where it is opened by hand, and {@code closes} where by hand
 */
@JsonbPropertyOrder({
  "study",
  "wave",
  "title",
  "stage",
  "sha256",
  "responses",
  "discarded",
  "copies",
  "opens",
  "closes"
})
@Schema(
    description = "A wave of a study",
    requiredProperties = {"study", "wave", "title", "stage", "questionnaire_sha256", "responses"},
    example = WaveReply.EXAMPLE)
public record WaveReply(
    String study,
    String wave,
    String title,
    @Schema(enumeration = {"draft", "open", "closing", "opened", "closed", "released"})
        String stage,
    @JsonbProperty("questionnaire_sha256") @Schema(name = "questionnaire_sha256") String sha256,
    @Schema(description = "A band: the number of people who took part is given only roughly")
        String responses,
    @Schema(description = "The number of sealed answers that were discarded")
        @Nullable Integer discarded,
    @JsonbProperty("copies_of_the_key") @Schema(name = "copies_of_the_key")
        @Nullable List<String> copies,
    @Schema(format = "date") @Nullable String opens,
    @Schema(format = "date") @Nullable String closes) {
  static final String EXAMPLE =
      """
      {"study": "ward", "wave": "spring", "title": "How we work", "stage": "open",
       "questionnaire_sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
       "responses": "10 to 49", "opens": "2026-03-02", "closes": "2026-03-29"}
      """;

  static WaveReply of(WaveState state) {
    return new WaveReply(
        state.study(),
        state.wave(),
        state.title(),
        state.stage().word(),
        state.questionnaire(),
        state.responses().text(),
        state.discarded() > 0 ? state.discarded() : null,
        state.copies().isEmpty() ? null : List.copyOf(state.copies()),
        state.opens() == null ? null : state.opens().toString(),
        state.closes() == null ? null : state.closes().toString());
  }
}
