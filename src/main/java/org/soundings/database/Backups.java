package org.soundings.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** Packs and unpacks back-ups for the launcher, as a program of its own. */
public final class Backups {
  private static final String SECRET = "backup.secret";
  private static final String INVITATIONS = "invitations.secret";
  private static final String NO_STUDIES = "it has no studies";
  private static final int BYTES = 32;

  private Backups() {}

  /**
   * @param arguments {@code pack DATA STAGE ZIP [PART...]} or {@code unpack DATA SECRET ZIP
   *     [INVITATIONS]}, where {@code SECRET} is a file's name or empty
   */
  public static void main(String[] arguments) {
    List<String> given = List.of(arguments);
    List<String> rest = given.subList(3, given.size());
    try {
      if (given.getFirst().equals("pack")) {
        save(Path.of(given.get(1)), Path.of(given.get(2)), rest);
      } else {
        restore(Path.of(given.get(1)), given.get(2), rest);
      }
    } catch (Unsafe refused) {
      System.err.println(refused.getMessage());
      System.exit(1);
    } catch (IOException e) {
      System.err.println("That failed: " + e + ".");
      System.exit(1);
    }
  }

  /**
   * Packs what is in the stage and these parts of the data folder, and reads it back as a restore
   * does, before it has its name.
   *
   * @param rest the zip file's name, and the parts
   */
  static void save(Path data, Path stage, List<String> rest) throws IOException, Unsafe {
    Path zip = Path.of(rest.getFirst()).toAbsolutePath();
    Path unnamed = zip.resolveSibling("." + zip.getFileName() + ".part");
    try (Leftovers none = new Leftovers(unnamed)) {
      new BackupParts(data, stage).copy(rest.subList(1, rest.size()));
      BackupZip packed = new BackupZip(unnamed);
      packed.pack(stage, secret(data.toString()));
      readBack(packed, stage, data.resolve(SECRET));
      Files.move(unnamed, zip);
    } catch (Unsafe refused) {
      throw new Unsafe(zip + " is not written: " + refused.getMessage() + ".");
    }
  }

  private static void readBack(BackupZip packed, Path stage, Path secret)
      throws IOException, Unsafe {
    Path back = Files.createTempDirectory(stage, "read-back");
    unpack(packed, back, secret.toString());
    boolean isOfInvitations = Files.exists(back.resolve(INVITATIONS));
    if (!isOfInvitations && !Files.isDirectory(back.resolve(BackupZip.STUDIES))) {
      throw new Unsafe(NO_STUDIES);
    }
  }

  /**
   * Beside the data folder first; so either all of it is there afterwards, or nothing. Where the
   * folder is there already it stays the same one, since it may be a link or a disk of its own.
   */
  static void restore(Path data, String secret, List<String> zips) throws IOException, Unsafe {
    Path place = place(data);
    boolean isThere = Files.isDirectory(place);
    Path parent = isThere ? place : place.resolveSibling("");
    Path beside = Files.createTempDirectory(parent, "." + place.getFileName());
    try (Leftovers none = new Leftovers(beside)) {
      for (String zip : zips) {
        unpacked(Path.of(zip), beside, secret);
      }
      refuse(!Files.isDirectory(beside.resolve(BackupZip.STUDIES)), zips.getFirst(), NO_STUDIES);
      refuse(
          zips.size() > 1 && !Files.exists(beside.resolve(INVITATIONS)),
          zips.getLast(),
          "it is not of invitations");
      if (isThere) {
        for (Path part : children(beside)) {
          Files.move(part, place.resolve(part.getFileName().toString()));
        }
      } else {
        Files.move(beside, place, StandardCopyOption.ATOMIC_MOVE);
      }
    }
  }

  /** Where a link leads to, whether anything is there or not. */
  private static Path place(Path data) throws IOException {
    Path place = data.toAbsolutePath().normalize();
    return Files.isSymbolicLink(place)
        ? place.resolveSibling(Files.readSymbolicLink(place)).normalize()
        : place;
  }

  private static void unpacked(Path zip, Path folder, String secret) throws IOException, Unsafe {
    Path own = Files.createDirectory(folder.resolve(".unpacking"));
    try {
      unpack(new BackupZip(zip), own, secret);
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
      Leftovers.delete(own);
    }
  }

  private static void unpack(BackupZip zip, Path own, String secret) throws IOException, Unsafe {
    zip.unpack(own);
    if (!secret.isEmpty() && !BackupZip.isSealed(own, key(Path.of(secret)))) {
      throw new Unsafe("its seal is not of that secret, or it was changed");
    }
    for (String database : List.of("soundings.mv.db", "accounts.mv.db", "invitations.mv.db")) {
      if (Files.exists(own.resolve(database))) {
        H2Definitions.check(own.resolve(database));
      }
    }
    Files.deleteIfExists(own.resolve(BackupZip.SEAL));
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
