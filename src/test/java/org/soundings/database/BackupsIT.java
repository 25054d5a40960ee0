package org.soundings.database;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A back-up that somebody else may have made is unpacked safely, or not at all. */
class BackupsIT {
  private static final byte[] STUDY = "study: a\n".getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;

  private interface Entries {
    void write(ZipOutputStream zip) throws Exception;
  }

  private Path zip(Entries entries) throws Exception {
    Path file = folder.resolve("backup.zip");
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      put(zip, "studies/a.yaml", STUDY);
      entries.write(zip);
    }
    return file;
  }

  private static void put(ZipOutputStream zip, String name, byte[] content) throws Exception {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content);
  }

  private void restore(Path... zips) throws Exception {
    Backups.restore(folder.resolve("data"), "", Stream.of(zips).map(Path::toString).toList());
  }

  private String refused(Path zip) throws Exception {
    String why = String.valueOf(assertThrows(Unsafe.class, () -> restore(zip)).getMessage());
    assertEquals(1, why.lines().count(), why);
    assertFalse(Files.exists(folder.resolve("data")), "nothing is left that blocks the next try");
    try (Stream<Path> left = Files.list(folder)) {
      assertTrue(left.noneMatch(p -> p.getFileName().toString().startsWith(".")));
    }
    return why;
  }

  /** A database with our own tables, in which somebody has done something more. */
  private byte[] database(String... more) throws Exception {
    return made("db/migration", more);
  }

  private byte[] made(String tables, String... more) throws Exception {
    String url = "jdbc:h2:file:" + folder.resolve("made/soundings");
    try (Database database = new Database("made", 2, url, "soundings", "soundings")) {
      new Tables(tables, "SOUNDINGS_DB", List.of()).migrate(database);
    }
    try (Connection rows =
        DriverManager.getConnection(new H2File(url).address(), "soundings", "soundings")) {
      for (String statement : more) {
        rows.createStatement().execute(statement);
      }
    }
    return Files.readAllBytes(folder.resolve("made/soundings.mv.db"));
  }

  @Test
  void whatIsPackedIsRestored_XG9() throws Exception {
    Path data = Files.createDirectories(folder.resolve("old/studies")).resolveSibling("");
    Files.write(data.resolve("studies/a.yaml"), STUDY);
    Files.write(data.resolve("soundings.mv.db"), database());
    Path zip = folder.resolve("own.zip");
    Backups.main(new String[] {"pack", folder.toString(), data.toString(), zip.toString()});
    String secret = folder.resolve("backup.secret").toString();
    Backups.restore(folder.resolve("data"), secret, List.of(zip.toString()));
    assertEquals("study: a\n", Files.readString(folder.resolve("data/studies/a.yaml")));
    assertTrue(Files.exists(folder.resolve("data/soundings.mv.db")));
    assertFalse(Files.exists(folder.resolve("data/seal")));
  }

  private Path saved() throws Exception {
    return saved(Files.createDirectories(folder.resolve("old/studies")).resolveSibling(""));
  }

  private Path saved(Path data) throws Exception {
    Path stage = Files.createTempDirectory(folder, "stage");
    Path zip = folder.resolve("own.zip");
    Backups.save(data, stage, List.of(zip.toString(), "studies", "analysis"));
    return zip;
  }

  @Test
  void anEmptyFolderOfStudiesIsRestored_XH15() throws Exception {
    restore(saved());
    assertTrue(Files.isDirectory(folder.resolve("data/studies")));
  }

  @Test
  void linksAreSavedAsWhatTheyLeadTo_XH15() throws Exception {
    Path data = Files.createDirectories(folder.resolve("old"));
    Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
    Files.write(elsewhere.resolve("a.yaml"), STUDY);
    Files.createSymbolicLink(elsewhere.resolve("b.yaml"), Path.of("a.yaml"));
    Files.createSymbolicLink(data.resolve("studies"), Path.of("../elsewhere"));
    restore(saved(data));
    assertArrayEquals(STUDY, Files.readAllBytes(folder.resolve("data/studies/a.yaml")));
    assertArrayEquals(STUDY, Files.readAllBytes(folder.resolve("data/studies/b.yaml")));
  }

  /** What restore would refuse, and what would be missing. */
  @ParameterizedTest
  @ValueSource(strings = {"deep", "odd", "nowhere", "itself", "pipe", "bomb"})
  void whatCannotBeRestoredIsNotSaved_XH15(String fault) throws Exception {
    Path studies = Files.createDirectories(folder.resolve("old/studies"));
    switch (fault) {
      case "deep" ->
          Files.write(Files.createDirectories(studies.resolve("1/2/3/4/5/6")).resolve("7"), STUDY);
      case "odd" -> Files.write(studies.resolve("a\\b.yaml"), STUDY);
      case "nowhere" -> Files.createSymbolicLink(studies.resolve("a"), Path.of("nowhere"));
      case "itself" -> Files.createSymbolicLink(studies.resolve("a"), Path.of("."));
      case "pipe" ->
          new ProcessBuilder("mkfifo", studies.resolve("a").toString()).start().waitFor();
      default -> Files.write(studies.resolve("a.csv"), new byte[100 << 20]);
    }
    String why = String.valueOf(assertThrows(Unsafe.class, this::saved).getMessage());
    assertTrue(why.startsWith(folder.resolve("own.zip") + " is not written: "), why);
    assertEquals(1, why.lines().count(), why);
    assertFalse(Files.exists(folder.resolve("own.zip")));
    assertFalse(Files.exists(folder.resolve(".own.zip.part")));
  }

  @Test
  void aFolderThatIsThereStaysTheSameOneAndALinkALink_XH15() throws Exception {
    Path zip = saved();
    Path real = Files.createDirectory(folder.resolve("real"));
    Files.createSymbolicLink(folder.resolve("data"), Path.of("real"));
    Object same = Files.readAttributes(real, BasicFileAttributes.class).fileKey();
    restore(zip);
    assertTrue(Files.isSymbolicLink(folder.resolve("data")));
    assertEquals(same, Files.readAttributes(real, BasicFileAttributes.class).fileKey());
    try (Stream<Path> restored = Files.list(real)) {
      assertEquals(List.of(real.resolve("studies")), restored.toList());
    }
  }

  @Test
  void whatWasChangedSinceIsNotOfTheSecret_XG9() throws Exception {
    Path secret = Files.writeString(folder.resolve("secret"), "00".repeat(32));
    Path changed = zip(zip -> put(zip, "seal", "11".repeat(32).getBytes(StandardCharsets.UTF_8)));
    List<String> zips = List.of(changed.toString());
    Path data = folder.resolve("data");
    Unsafe refused =
        assertThrows(Unsafe.class, () -> Backups.restore(data, secret.toString(), zips));
    assertTrue(String.valueOf(refused.getMessage()).contains("seal"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "slip.txt",
        ".server-1/pid",
        "tmp/x",
        "../slip",
        "studies/../../slip",
        "/etc/x",
        "studies/a\u001b.yaml",
        "studies\\..\\..\\x"
      })
  void filesThatNoBackUpHoldsAreRefused_XG9(String name) throws Exception {
    String why = refused(zip(zip -> put(zip, name, STUDY)));
    assertTrue(why.contains("no back-up"), why);
    assertFalse(Files.exists(folder.resolve("slip")));
  }

  @Test
  void aZipBombIsRefusedBeforeItFillsTheDisk_XG9() throws Exception {
    Path bomb =
        zip(
            zip -> {
              zip.putNextEntry(new ZipEntry("studies/bomb.csv"));
              byte[] zeros = new byte[1 << 20];
              for (int i = 0; i < 200; i++) {
                zip.write(zeros);
              }
            });
    assertTrue(refused(bomb).contains("more than any back-up"));
  }

  @Test
  void whatIsNoZipOrOnlyHalfOfOneIsRefused_XG9() throws Exception {
    assertTrue(refused(Files.writeString(folder.resolve("x.zip"), "garbage")).contains("no whole"));
    byte[] whole = Files.readAllBytes(zip(zip -> put(zip, "studies/b.csv", new byte[100_000])));
    Path half = folder.resolve("half.zip");
    Files.write(half, Arrays.copyOf(whole, whole.length / 2));
    assertTrue(refused(half).contains("no whole"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "create alias f for 'java.lang.System.exit'",
        "create trigger t before insert on draft for each row call 'org.soundings.Trigger'",
        "create linked table l('org.h2.Driver', 'jdbc:h2:mem:x', 'sa', '',"
            + " 'information_schema.users')",
        "create view v as select * from draft",
        "create table x(a varchar default file_read('/etc/passwd', null))",
        "create table y(a int, b int generated always as (a + 1))",
        "create table z(a int check (a > rand()))",
        "create domain d as int default rand()",
        "create constant c value 1",
        "create role r",
        "create schema other"
      })
  void databasesThatDefineWhatSoundingsNeverDoesAreRefused_XG9(String statement) throws Exception {
    String force = statement.replace("create trigger", "create force trigger");
    byte[] database = database(force.replace("create linked", "create force linked"));
    String why = refused(zip(zip -> put(zip, "soundings.mv.db", database)));
    assertTrue(why.contains("never does"), statement + ": " + why);
  }

  @ParameterizedTest
  @ValueSource(strings = {"db/migration", "db/invitations"})
  void ourOwnDatabasesAreNot_XG9(String tables) throws Exception {
    byte[] database = made(tables);
    restore(zip(zip -> put(zip, "soundings.mv.db", database)));
    assertTrue(Files.exists(folder.resolve("data/soundings.mv.db")));
  }

  /** Issue 16: for a sixth of {@code -Dsoundings.seconds=60}. */
  @Test
  void anOddZipIsRestoredOrRefusedAndNothingIsLeftOfIt() throws Exception {
    byte[] whole = Files.readAllBytes(zip(zip -> put(zip, "soundings.mv.db", database())));
    long first = Long.getLong("soundings.odd.seed", 1);
    long until = System.nanoTime() + Long.getLong("soundings.seconds", 60) * 1_000_000_000L / 6;
    int restored = 0;
    long seed = first;
    for (; System.nanoTime() < until; seed++) {
      Path odd = Files.write(folder.resolve("odd.zip"), odd(whole, new SplittableRandom(seed)));
      try {
        restore(odd);
        restored++;
        assertWhole("seed " + seed);
        delete(folder.resolve("data"));
      } catch (Unsafe refused) {
        assertFalse(Files.exists(folder.resolve("data")), "seed " + seed);
      } catch (Exception e) {
        throw new AssertionError("seed " + seed, e);
      }
      try (Stream<Path> left = Files.list(folder)) {
        assertTrue(left.noneMatch(p -> p.getFileName().toString().startsWith(".")), "" + seed);
      }
    }
    System.out.println(seed - first + " odd zip files, " + restored + " restored");
  }

  /** Without a seal a zip file has no checksum of its names, so a file may have another one. */
  private void assertWhole(String seed) throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("data"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).toList()) {
        assertArrayEquals(STUDY, Files.readAllBytes(file), seed);
      }
    }
  }

  private static byte[] odd(byte[] zip, SplittableRandom random) {
    byte[] odd =
        Arrays.copyOf(zip, random.nextInt(4) == 0 ? random.nextInt(zip.length) : zip.length);
    for (int changes = random.nextInt(4); changes > 0 && odd.length > 0; changes--) {
      odd[random.nextInt(odd.length)] = (byte) random.nextInt(256);
    }
    return odd;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
