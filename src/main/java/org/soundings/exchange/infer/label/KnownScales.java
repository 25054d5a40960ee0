package org.soundings.exchange.infer.label;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** Scales of several languages, word by word, from a list: a label that is on none has no place. */
final class KnownScales {
  private static final String FILE = "scales.txt";
  private static final int LEAST = 3;
  private static final Pattern PLACES = Pattern.compile(" < ");
  private static final Pattern WORDINGS = Pattern.compile("\\|");

  /** The second ending of a word: satisfecho/a, satisfait(e), zadowolony/a. */
  private static final Pattern ENDING =
      Pattern.compile("(?<=\\p{L}{3})(/-?\\p{L}{1,3}|\\(\\p{L}{1,3}\\)|[·.]e)(?!\\p{L})");

  private static final List<Map<String, Integer>> SCALES = read();

  private KnownScales() {}

  private static List<Map<String, Integer>> read() {
    try (InputStream file =
        Objects.requireNonNull(KnownScales.class.getResourceAsStream(FILE), FILE)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(KnownScales::scale)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Integer> scale(String line) {
    Map<String, Integer> places = new HashMap<>();
    List<String> all = PLACES.splitAsStream(line).toList();
    for (int i = 0; i < all.size(); i++) {
      for (String wording : WORDINGS.split(all.get(i))) {
        places.put(wording.strip(), i);
      }
    }
    return Map.copyOf(places);
  }

  /** The place of every label, or empty where no scale has all of them. */
  static Optional<List<Double>> places(List<String> labels) {
    if (labels.size() < LEAST) {
      return Optional.empty();
    }
    List<String> texts = labels.stream().map(KnownScales::bare).toList();
    return SCALES.stream()
        .filter(scale -> scale.keySet().containsAll(texts))
        .map(scale -> texts.stream().map(text -> (double) scale.getOrDefault(text, 0)).toList())
        .filter(places -> places.stream().distinct().count() == places.size())
        .findFirst();
  }

  private static String bare(String label) {
    return ENDING.matcher(NormalizedText.plainly(label)).replaceAll("");
  }
}
