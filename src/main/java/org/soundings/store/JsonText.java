package org.soundings.store;

import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;

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
}
