package org.soundings.store;

import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.util.Arrays;

/** Text that we wrote as JSON ourselves. */
public final class JsonText {
  /** Kept, because {@code jakarta.json.Json} looks for it in every archive at every call. */
  public static final JsonProvider JSON = JsonProvider.provider();

  private JsonText() {}

  public static JsonObject object(String json) {
    try (JsonReader reader = JSON.createReader(new StringReader(json))) {
      return reader.readObject();
    }
  }

  /**
   * The same with spaces behind, so that its length does not tell how much is said.
   *
   * @param length in bytes, at least that of the text
   */
  public static byte[] filledUp(byte[] text, int length) {
    byte[] whole = Arrays.copyOf(text, length);
    Arrays.fill(whole, text.length, length, (byte) ' ');
    return whole;
  }
}
