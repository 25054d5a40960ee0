package org.soundings.questionnaire.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.soundings.questionnaire.Place;
import org.soundings.questionnaire.Problem;
import org.soundings.questionnaire.Problems;
import org.soundings.questionnaire.Refused;
import org.soundings.questionnaire.Wording;

/**
 * A YAML file that somebody wrote by hand, read into {@link Entry entries} that know their place.
 *
 * <p>Only what a person needs is read: texts, lists and keys. Every scalar is the text as it was
 * written; {@code yes}, {@code 1} and {@code null} mean nothing by themselves. Anchors, aliases,
 * tags, a second document, two keys of one name, tabs that indent, more than {@value #LARGEST}
 * bytes, what takes longer than a second and more than {@value #DEEPEST} levels are refused, each
 * with its place.
 */
public final class YamlFile {
  /** Most bytes of a file. */
  public static final int LARGEST = 2_000_000;

  /** Most time of the processor that a file is worth. */
  static final Duration LONGEST = Duration.ofSeconds(1);

  /** Most levels of nesting. */
  public static final int DEEPEST = 24;

  private final String name;
  private final Problems problems;
  private List<String> written = List.of("en");
  private List<String> wanted = written;
  private final Map<String, Wording> words = new LinkedHashMap<>();

  YamlFile(String name, Problems problems) {
    this.name = name;
    this.problems = problems;
  }

  /**
   * The whole file as one entry. Where the file cannot be read, {@code problems} say why and the
   * entry is one that holds nothing and complains about nothing.
   */
  public static Entry read(Path path, Problems problems) {
    YamlFile file = new YamlFile(path.toString(), problems);
    try {
      return new YamlEvents(file, file.text(path)).document();
    } catch (Refused refused) {
      refused.problems().forEach(problems::add);
      return Entry.nothing(file, Place.of(file.name));
    }
  }

  /** The same of a text that is not in a file yet, without a byte order mark. */
  static Entry parse(String name, String text, Problems problems) {
    YamlFile file = new YamlFile(name, problems);
    try {
      return new YamlEvents(file, text).document();
    } catch (Refused refused) {
      refused.problems().forEach(problems::add);
      return Entry.nothing(file, Place.of(name));
    }
  }

  /**
   * Declares the languages of the file's texts: a text without languages is in the first.
   *
   * @param written those that its texts may be in
   * @param wanted those that are kept, the first needed for every text
   */
  void speak(List<String> written, List<String> wanted) {
    this.written = List.copyOf(written);
    this.wanted = List.copyOf(wanted);
  }

  /**
   * What its texts leave for others to say, and how it is said here; adds to what was said before.
   */
  void say(Map<String, Wording> others) {
    words.putAll(others);
  }

  /** The text with what it leaves for others said in {@code language}. */
  String said(String text, String language) {
    String said = text;
    for (Map.Entry<String, Wording> word : words.entrySet()) {
      said = said.replace(word.getKey(), word.getValue().in(language));
    }
    return said;
  }

  List<String> written() {
    return written;
  }

  List<String> wanted() {
    return wanted;
  }

  Place place(int line, int column) {
    return new Place(name, line, column);
  }

  void note(Problem problem) {
    problems.add(problem);
  }

  private String text(Path path) {
    byte[] bytes = bytes(path);
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    CharBuffer text = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), text, true);
    text.flip();
    if (result.isError()) {
      throw new Refused(FileProblem.NOT_UTF8.at(endOf(text)));
    }
    return text.length() > 0 && text.charAt(0) == '\uFEFF'
        ? text.subSequence(1, text.length()).toString()
        : text.toString();
  }

  private byte[] bytes(Path path) {
    if (Files.exists(path) && !Files.isRegularFile(path) && !Files.isDirectory(path)) {
      throw new Refused(FileProblem.UNREADABLE.at(Place.of(name), "it is a pipe or a device"));
    }
    try (InputStream in = Files.newInputStream(path)) {
      byte[] bytes = in.readNBytes(LARGEST + 1);
      if (bytes.length > LARGEST) {
        throw new Refused(FileProblem.TOO_LARGE.at(Place.of(name), LARGEST));
      }
      return bytes;
    } catch (NoSuchFileException missing) {
      throw new Refused(FileProblem.NO_FILE.at(Place.of(name), name));
    } catch (IOException failure) {
      throw new Refused(FileProblem.UNREADABLE.at(Place.of(name), why(failure)));
    }
  }

  private static String why(IOException failure) {
    String message = failure.getMessage();
    return message == null ? failure.getClass().getSimpleName() : message;
  }

  private Place endOf(CharSequence text) {
    String[] lines = text.toString().split("\n", -1);
    return place(lines.length, lines[lines.length - 1].length() + 1);
  }
}
