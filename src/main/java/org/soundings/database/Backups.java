package org.soundings.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** Packs and unpacks back-ups for the launcher, as a program of its own. */
public final class Backups {
  private static final String SECRET = "backup.secret";
  private static final int BYTES = 32;

  private Backups() {}

  /**
   * @param arguments {@code pack DATA FOLDER ZIP} or {@code unpack DATA SECRET ZIP [INVITATIONS]},
   *     where {@code SECRET} is a file's name or empty
   */
  public static void main(String[] arguments) {
    List<String> given = List.of(arguments);
    try {
      if (given.getFirst().equals("pack")) {
        new BackupZip(Path.of(given.get(3))).pack(Path.of(given.get(2)), secret(given.get(1)));
      } else {
        restore(Path.of(given.get(1)), given.get(2), given.subList(3, given.size()));
      }
    } catch (Unsafe refused) {
      System.err.println(refused.getMessage());
      System.exit(1);
    } catch (IOException e) {
      System.err.println("That does not work: " + e + ".");
      System.exit(1);
    }
  }

  /** Beside the data folder first; so either all of it is there afterwards, or nothing. */
  static void restore(Path data, String secret, List<String> zips) throws IOException, Unsafe {
    Path place = data.toAbsolutePath().normalize();
    Path beside = Files.createTempDirectory(place.resolveSibling(""), "." + place.getFileName());
    try {
      for (String zip : zips) {
        unpacked(Path.of(zip), beside, secret);
      }
      refuse(!Files.isDirectory(beside.resolve("studies")), zips.getFirst(), "it has no studies");
      refuse(
          zips.size() > 1 && !Files.exists(beside.resolve("invitations.secret")),
          zips.getLast(),
          "it is not of invitations");
      Files.deleteIfExists(place);
      Files.move(beside, place, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      delete(beside);
    }
  }

  private static void unpacked(Path zip, Path folder, String secret) throws IOException, Unsafe {
    Path own = Files.createDirectory(folder.resolve(".unpacking"));
    try {
      new BackupZip(zip).unpack(own);
      if (!secret.isEmpty() && !BackupZip.isSealed(own, key(Path.of(secret)))) {
        throw new Unsafe("its seal is not of that secret, or it was changed");
      }
      for (String database : List.of("soundings.mv.db", "invitations.mv.db")) {
        if (Files.exists(own.resolve(database))) {
          H2Definitions.check(own.resolve(database));
        }
      }
      Files.deleteIfExists(own.resolve(BackupZip.SEAL));
      for (Path part : children(own)) {
        Path to = folder.resolve(part.getFileName().toString());
        if (Files.exists(to)) {
          throw new Unsafe("it holds " + part.getFileName() + " as well");
        }
        Files.move(part, to);
      }
    } catch (Unsafe refused) {
      throw new Unsafe(zip + " is not restored: " + refused.getMessage() + ".");
    } finally {
      delete(own);
    }
  }

  private static void refuse(boolean wrong, String zip, String why) throws Unsafe {
    if (wrong) {
      throw new Unsafe(zip + " is not restored: " + why + ".");
    }
  }

  private static List<Path> children(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.toList();
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> paths = Files.walk(folder)) {
        for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  /** The data folder's, made when it is first needed, readable by its owner only. */
  private static byte[] secret(String data) throws IOException {
    Path file = Path.of(data).resolve(SECRET);
    if (!Files.exists(file)) {
      byte[] random = new byte[BYTES];
      new SecureRandom().nextBytes(random);
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(file, HexFormat.of().formatHex(random) + "\n", StandardOpenOption.WRITE);
    }
    return key(file);
  }

  private static byte[] key(Path file) throws IOException {
    try {
      return HexFormat.of().parseHex(Files.readString(file).strip());
    } catch (IllegalArgumentException damaged) {
      throw new IOException(file + " is not a secret of back-ups", damaged);
    }
  }
}
