package org.soundings.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundings.questionnaire.Refused;

/** A file of the data folder is replaced whole, and only by whoever has seen what it says. */
class StudyTextsTest {
  @TempDir Path data;
  @TempDir Path elsewhere;
  private StudyTexts texts;
  private Path ward;

  @BeforeEach
  void folder() throws IOException {
    texts = new StudyTexts(data.toString());
    ward = Files.createDirectories(data.resolve("studies")).resolve("ward.yaml");
  }

  private static String code(Runnable step) {
    return assertThrows(Refused.class, step::run).problems().getFirst().code();
  }

  private String seen() {
    return texts.read(ward).orElseThrow().sha256();
  }

  @Test
  void aFileIsWrittenReadReplacedAndDeleted() throws IOException {
    assertEquals(Optional.empty(), texts.read(ward));
    texts.write(ward, "", "study: ward\r\n# é");
    assertEquals("study: ward\r\n# é", texts.read(ward).orElseThrow().text());
    texts.write(ward, seen(), "study: other");
    assertEquals("study: other", Files.readString(ward));
    try (Stream<Path> files = Files.list(ward.getParent())) {
      assertEquals(1, files.count(), "nothing is left beside it");
    }
    texts.delete(ward, seen());
    assertTrue(Files.notExists(ward));
  }

  @Test
  void whoeverHasSeenAnotherTextReplacesAndDeletesNothing() throws IOException {
    texts.write(ward, "", "one");
    String one = seen();
    Files.writeString(ward, "by a text editor");
    assertEquals("S231", code(() -> texts.write(ward, one, "two")));
    assertEquals("S231", code(() -> texts.write(ward, "", "two")));
    assertEquals("S231", code(() -> texts.delete(ward, one)));
    assertEquals("by a text editor", Files.readString(ward));
    String editors = seen();
    Files.delete(ward);
    assertEquals("S231", code(() -> texts.write(ward, editors, "two")));
    assertTrue(Files.notExists(ward), "what somebody deleted does not come back");
  }

  @Test
  void ofManyWhoReplaceTheSameOneDoes() {
    texts.write(ward, "", "one");
    String one = seen();
    AtomicInteger done = new AtomicInteger();
    IntStream.range(0, 50)
        .parallel()
        .forEach(
            i -> {
              try {
                texts.write(ward, one, "by " + i);
                done.incrementAndGet();
              } catch (Refused stale) {
                // as it should be, but for one
              }
            });
    assertEquals(1, done.get());
  }

  @Test
  void whoCouldReadItStillCanAndALinkStaysALink() throws IOException {
    Path real = data.resolve("ward-2026.yaml");
    Files.writeString(real, "one");
    Files.setPosixFilePermissions(real, PosixFilePermissions.fromString("rw-r-----"));
    Files.createSymbolicLink(ward, real);
    texts.write(ward, seen(), "two");
    assertTrue(Files.isSymbolicLink(ward));
    assertEquals("two", Files.readString(real));
    assertEquals("rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(real)));
  }

  @Test
  void nothingOutsideTheDataFolderIsWritten() throws IOException {
    Path real = elsewhere.resolve("ward.yaml");
    Files.writeString(real, "one");
    Files.createSymbolicLink(ward, real);
    assertEquals("S233", code(() -> texts.write(ward, seen(), "two")));
    assertEquals("S233", code(() -> texts.write(elsewhere.resolve("new.yaml"), "", "two")));
    assertEquals("one", Files.readString(real));
  }

  @Test
  void whatIsNoTextIsNotReadAndAFolderIsNotAFile() throws IOException {
    Files.write(ward, new byte[] {(byte) 0xff, 0x41});
    assertEquals("F104", code(() -> texts.read(ward)));
    assertEquals("S232", code(() -> texts.read(data)));
  }
}
