package org.soundings.exchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.soundings.questionnaire.Place;
import org.soundings.questionnaire.Refused;

/** Finds a word of a file that could only be read by guessing its encoding. */
final class GuessedEncoding {
  private GuessedEncoding() {}

  /** The first such word as it is read, or empty where the file is plainly Unicode or ASCII. */
  static Optional<String> word(CsvFile csv) {
    try (DataBytes source = DataBytes.open(csv.path())) {
      Blocks blocks = new Blocks(source, csv.dialect());
      Blocks.Block block;
      while ((block = blocks.next()) != null) {
        Optional<String> word =
            block.charset().equals(StandardCharsets.UTF_8) ? Optional.empty() : word(block);
        if (word.isPresent()) {
          return word;
        }
        blocks.recycle(block);
      }
      return Optional.empty();
    } catch (IOException e) {
      String file = csv.path().toString();
      throw new Refused(DataFault.UNREADABLE.at(Place.of(file), CsvFile.reason(e)));
    }
  }

  private static Optional<String> word(Blocks.Block block) {
    byte[] bytes = block.bytes();
    for (int at = 0; at < block.to(); at++) {
      if (bytes[at] < 0) {
        int from = at;
        int to = at;
        while (from > 0 && isOfWord(bytes[from - 1])) {
          from--;
        }
        while (to < block.to() && isOfWord(bytes[to])) {
          to++;
        }
        return Optional.of(new String(bytes, from, to - from, block.charset()));
      }
    }
    return Optional.empty();
  }

  private static boolean isOfWord(byte b) {
    return b < 0 || Character.isLetter(b);
  }
}
