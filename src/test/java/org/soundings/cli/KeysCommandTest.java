package org.soundings.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundings.credential.KeyCopies;
import org.soundings.credential.OpeningKey;
import org.soundings.credential.SealingKey;
import org.soundings.hash.Sha256;

/** {@code soundings keys}, as those use it who hold a wave's key (A4). */
class KeysCommandTest {
  private static final byte[] SAID = "a test".getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;

  private Path file(List<String> lines) throws IOException {
    return Files.write(folder.resolve("lines"), lines);
  }

  private static String test(SealingKey key, String wave) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(key.seal(SealingKey.Purpose.TEST, wave, "holder", SAID));
  }

  @Test
  void a4TwoOfThreePartsOpenTheTestOfTheirWaveAndOneDoesNot() throws IOException {
    List<String> made = Soundings.run("keys", "make").out().lines().toList();
    SealingKey key = new SealingKey(made.getFirst().replace("Public: ", ""));
    List<String> parts = made.subList(2, made.size());
    assertEquals(3, parts.size());
    String test = test(key, "ward/autumn");
    Path two = file(List.of(parts.get(2), "", parts.get(0)));
    Soundings proved =
        Soundings.run("keys", "prove", "--wave", "ward/autumn", "--test", test, "--from", two);
    assertEquals(Sha256.hex(SAID), proved.out().strip(), proved.err());
    Soundings other =
        Soundings.run("keys", "prove", "--wave", "ward/spring", "--test", test, "--from", two);
    assertTrue(other.err().contains("K303"), other.err());
    Soundings one = Soundings.run("keys", "combine", "--from", file(parts.subList(0, 1)));
    assertTrue(one.exit() == 1 && one.err().contains("K302"), one.err());
  }

  @Test
  void a4PartsAreCombinedToTheKeyWhosePublicHalfWasShown() throws IOException {
    List<String> made =
        Soundings.run("keys", "make", "--parts", "5", "--needed", "3").out().lines().toList();
    Soundings whole = Soundings.run("keys", "combine", "--from", file(made.subList(4, 7)));
    OpeningKey key = OpeningKey.decode(whole.out()).orElseThrow();
    assertEquals("Public: " + key.sealing().text(), made.getFirst());
  }

  @Test
  void a4ACopyOfTheServersKeyIsForItsOwnerAloneAndIsNoted() throws IOException {
    Path keys = Files.createDirectories(folder.resolve("data/keys"));
    Path key = Files.writeString(keys.resolve("ward.autumn.abc.key"), "a key\n");
    Files.writeString(keys.resolve("ward.autumn-2.abc.key"), "another wave's");
    Path apart = Files.createDirectory(folder.resolve("apart"));
    Soundings copied = copy("ward/autumn", apart);
    Path copy = apart.resolve(key.getFileName());
    assertEquals(0, copied.exit(), copied.err());
    assertEquals(List.of(copy), Files.list(apart).toList());
    assertEquals("a key\n", Files.readString(copy));
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(copy)));
    List<String> noted = new KeyCopies(keys, "ward/autumn").all();
    assertEquals(List.of(LocalDate.now(ZoneId.systemDefault()) + " " + copy), noted);
    assertTrue(copied.out().contains(noted.getFirst()), copied.out());
    Files.writeString(copy, "mine");
    Soundings again = copy("ward/autumn", apart);
    assertTrue(again.exit() == 1 && again.err().contains("K306"), again.err());
    assertEquals("mine", Files.readString(copy));
    assertEquals(noted, new KeyCopies(keys, "ward/autumn").all());
    assertTrue(copy("ward/winter", apart).err().contains("K304"));
    assertTrue(copy("ward", apart).err().contains("K304"), "of a wave, not of a study");
    Path studies = Files.createDirectories(folder.resolve("data/studies"));
    assertTrue(copy("ward/autumn", studies).err().contains("K307"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), studies);
    assertTrue(copy("ward/autumn", link).err().contains("K307"));
    assertEquals(List.of(), Files.list(studies).toList());
    assertTrue(copy("ward/autumn", apart.resolve("none")).err().contains("K305"));
  }

  private Soundings copy(String wave, Path to) {
    return Soundings.run(
        "keys", "copy", "--data", folder.resolve("data"), "--wave", wave, "--to", to);
  }

  @Test
  void aWholeKeyIsPrintedWhereItIsAskedForAndImpossiblePartsAreRefused() {
    List<String> made = Soundings.run("keys", "make", "--parts", "1").out().lines().toList();
    OpeningKey key = OpeningKey.decode(made.get(1).replaceAll(".* ", "")).orElseThrow();
    assertEquals("Public: " + key.sealing().text(), made.getFirst());
    Soundings refused = Soundings.run("keys", "make", "--parts", "2", "--needed", "3");
    assertTrue(refused.exit() == 1 && refused.err().contains("K301"), refused.err());
  }
}
