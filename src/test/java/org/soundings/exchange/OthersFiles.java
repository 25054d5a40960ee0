package org.soundings.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.soundings.exchange.infer.Infer;
import org.soundings.exchange.infer.doubt.Look;
import org.soundings.questionnaire.Category;
import org.soundings.questionnaire.Item;
import org.soundings.questionnaire.Problem;
import org.soundings.questionnaire.Questionnaire;
import org.soundings.questionnaire.SingleChoice;
import org.soundings.questionnaire.file.QuestionnaireFile;

/** Reads small files as a user would: the questionnaire proposed for each reads it strictly. */
abstract class OthersFiles {
  @TempDir Path folder;

  /** A file, the questionnaire proposed for it, and what is said about that. */
  record Read(
      Path file, Questionnaire questionnaire, List<Look> looks, String yaml, DataReading reading) {
    Item item(String id) {
      return questionnaire.item(id).orElseThrow(() -> new AssertionError(id + " not in " + yaml));
    }

    SingleChoice single(String id) {
      return assertInstanceOf(SingleChoice.class, item(id), yaml);
    }

    /** Each answer to a variable and how often it was given. */
    Map<String, Integer> counts(String variable) {
      Map<String, Integer> counts = new TreeMap<>();
      Arrays.stream(Survey.answers(questionnaire, file, variable).split(" "))
          .forEach(answer -> counts.merge(answer, 1, Integer::sum));
      return counts;
    }

    /** How often an option of a multiple choice was chosen. */
    int chosen(String variable) {
      return counts(variable).getOrDefault("1", 0);
    }

    /** Whether it stands in the printed list: "please look at these". */
    boolean asks(String part) {
      return looks.stream()
          .anyMatch(l -> l.text().contains(part) && l.doubt() != Look.Doubt.LITTLE);
    }

    boolean says(String part) {
      return looks.stream().anyMatch(look -> look.text().contains(part));
    }
  }

  Read read(String... lines) {
    return readText(String.join("\n", lines) + "\n");
  }

  Read readText(String text) {
    try {
      Path file = Files.writeString(folder.resolve("data.csv"), text, StandardCharsets.UTF_8);
      Infer.Proposed proposed = Infer.of(file);
      Path yaml = Files.writeString(folder.resolve("q.yaml"), proposed.yaml());
      var checked = QuestionnaireFile.read(yaml);
      assertEquals(
          List.of(),
          checked.problems().stream().filter(Problem::isError).toList(),
          proposed.yaml());
      Questionnaire questionnaire = checked.questionnaire();
      assertNotNull(questionnaire);
      DataReading reading = CsvFile.open(file).read(questionnaire, Strictness.STRICT, batch -> {});
      return new Read(file, questionnaire, proposed.looks(), proposed.yaml(), reading);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The questionnaire with a part of its file written otherwise. */
  Questionnaire corrected(Read read, String part, String otherwise) {
    try {
      assertTrue(read.yaml().contains(part), read.yaml());
      Path yaml =
          Files.writeString(folder.resolve("q2.yaml"), read.yaml().replace(part, otherwise));
      Questionnaire corrected = QuestionnaireFile.read(yaml).questionnaire();
      assertNotNull(corrected);
      return corrected;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As many lines as {@code times} makes of the numbers from 1. */
  static String[] lines(String header, int times, IntFunction<String> line) {
    return Stream.concat(Stream.of(header), IntStream.rangeClosed(1, times).mapToObj(line))
        .toArray(String[]::new);
  }

  /** A file of a column of these cells, each {@code times} times, beside a number. */
  Read column(String name, int times, String... cells) {
    List<String> lines = new ArrayList<>();
    lines.add(quoted(name) + ",measure");
    for (int time = 0; time < times; time++) {
      for (String cell : cells) {
        lines.add(quoted(cell) + "," + (lines.size() + 20.5));
      }
    }
    return read(lines.toArray(String[]::new));
  }

  static String quoted(String cell) {
    return '"' + cell.replace("\"", "\"\"") + '"';
  }

  static List<String> labels(List<Category> categories) {
    return categories.stream().map(c -> c.wording().text()).toList();
  }

  static List<Integer> chosen(Read read, String... variables) {
    return Arrays.stream(variables).map(read::chosen).toList();
  }

  static int asked(Read read, String variable) {
    Map<String, Integer> counts = read.counts(variable);
    return counts.getOrDefault("0", 0) + counts.getOrDefault("1", 0);
  }

  static boolean says(Infer.Proposed proposed, String part) {
    return proposed.looks().stream().anyMatch(look -> look.text().contains(part));
  }
}
