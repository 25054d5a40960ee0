package org.soundings.exchange;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** Real files are read as OpenCSV, reading the whole file by itself, reads them. */
@Tag("shared")
class RealFilesAgreementTest {
  @TestFactory
  List<DynamicTest> everyRealFileIsReadAsOpenCsvReadsIt() {
    List<Path> files = Shared.csvFiles();
    assertTrue(files.size() > 90, files.size() + " files");
    return files.stream()
        .map(
            f ->
                DynamicTest.dynamicTest(
                    f.toString(), () -> OpenCsvAgreementTest.assertAgreement(f, text(f), ',')))
        .toList();
  }

  private static String text(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    if (file.toString().endsWith(".gz")) {
      try (InputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
        bytes = unpacked.readAllBytes();
      }
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\ufeff") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      return new String(bytes, Charset.forName("windows-1252"));
    }
  }
}
