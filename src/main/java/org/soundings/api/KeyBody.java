package org.soundings.api;

import jakarta.json.bind.annotation.JsonbCreator;
import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.bind.annotation.JsonbTransient;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The private half of a wave's key, as those who hold it have it.
 *
 * @param key as a whole, or the word lost; empty where it comes in parts or the server has it
 * @param parts none where it comes as a whole
 */
@Schema(
    description = "key, the whole key or \"lost\"; or parts, as many as are needed",
    example =
        "{\"parts\": [\"part-1-of-which-2-are-needed.9rQ...\", \"part-3-of-which-2-are-needed.9rQ...\"]}")
public record KeyBody(
    @Size(max = KeyBody.LONGEST, message = "at most 500 characters") String key,
    @Size(max = KeyBody.MOST, message = "at most 10 parts")
        List<
                @NotBlank(message = "a part of the key")
                @Size(max = KeyBody.LONGEST, message = "at most 500 characters") String>
            parts) {
  static final int LONGEST = 500;
  static final int MOST = 10;
  static final KeyBody NONE = new KeyBody("", List.of());

  @JsonbCreator
  public static KeyBody of(
      @JsonbProperty("key") @Nullable String key,
      @JsonbProperty("parts") @Nullable List<String> parts) {
    return new KeyBody(key == null ? "" : key, parts == null ? List.of() : parts);
  }

  @AssertTrue(message = "the whole key or its parts, not both")
  @JsonbTransient
  @Schema(hidden = true)
  public boolean isEither() {
    return key.isEmpty() || parts.isEmpty();
  }

  /** The whole key as one line, or a line for each part. */
  List<String> lines() {
    return key.isEmpty() ? parts : List.of(key);
  }
}
