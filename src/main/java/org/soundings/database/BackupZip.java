package org.soundings.database;

import java.io.EOFException;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A back-up: files of known names in a zip file, sealed with a secret of the data folder that it
 * comes from (HMAC-SHA-256 of every file's name, length and content).
 */
record BackupZip(Path zip) {
  static final String SEAL = "seal";
  static final String STUDIES = "studies";

  private static final int MOST_ENTRIES = 20_000;

  /** A zip bomb is packed a thousand to one. */
  private static final long MOST_TIMES = 200;

  private static final long MOST_SMALL = 64L << 20;
  private static final int PIECE = 1 << 16;
  private static final Pattern NAMES =
      Pattern.compile(
          "(soundings\\.mv\\.db|accounts\\.mv\\.db|api-key\\.sha256|clock|zone|seal|invitations\\.secret|invitations\\.mv\\.db"
              + "|(studies|questionnaires|analysis)(/[^/\\\\\\p{Cntrl}]+){1,6})");

  /** Whether a back-up may hold a file of that name. */
  static boolean isKnown(String name) {
    return NAMES.matcher(name).matches();
  }

  /** Packs all files of a folder; the folder of studies even where it is empty. */
  void pack(Path folder, byte[] secret) throws IOException {
    try (OutputStream out = Files.newOutputStream(zip, StandardOpenOption.CREATE_NEW);
        ZipOutputStream packed = new ZipOutputStream(out)) {
      if (Files.isDirectory(folder.resolve(STUDIES))) {
        packed.putNextEntry(new ZipEntry(STUDIES + "/"));
      }
      for (Map.Entry<String, Path> file : files(folder).entrySet()) {
        packed.putNextEntry(new ZipEntry(file.getKey()));
        Files.copy(file.getValue(), packed);
      }
      packed.putNextEntry(new ZipEntry(SEAL));
      packed.write(seal(folder, secret).getBytes(StandardCharsets.US_ASCII));
    }
  }

  /**
   * Unpacks it into a folder.
   *
   * @throws Unsafe where a name is unknown, or it is too much
   */
  void unpack(Path folder) throws IOException, Unsafe {
    try (ZipFile packed = new ZipFile(zip.toFile())) {
      if (packed.size() > MOST_ENTRIES) {
        throw new Unsafe("it holds more than " + MOST_ENTRIES + " files");
      }
      long left = Files.size(zip) * MOST_TIMES + MOST_SMALL;
      for (ZipEntry entry : Collections.list(packed.entries())) {
        if (!entry.isDirectory()) {
          left -= unpack(packed, entry, folder, left);
        } else if (!NAMES.matcher(entry.getName() + "x").matches()) {
          throw new Unsafe("no back-up of Soundings holds " + printable(entry.getName()));
        } else if (entry.getName().equals(STUDIES + "/")) {
          Files.createDirectories(folder.resolve(STUDIES));
        }
      }
    } catch (ZipException | EOFException | IllegalArgumentException e) {
      throw new Unsafe("it is no whole zip file");
    }
  }

  private static long unpack(ZipFile packed, ZipEntry entry, Path folder, long most)
      throws IOException, Unsafe {
    String name = entry.getName();
    if (!NAMES.matcher(name).matches() || List.of(name.split("/")).contains("..")) {
      throw new Unsafe("no back-up of Soundings holds " + printable(name));
    }
    Path file = folder.resolve(name);
    Files.createDirectories(file.resolveSibling(""));
    long written = 0;
    byte[] piece = new byte[PIECE];
    CRC32 sum = new CRC32();
    try (InputStream in = packed.getInputStream(entry);
        OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
      for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
        written += read;
        if (written > most) {
          throw new Unsafe("it unpacks to more than any back-up does");
        }
        sum.update(piece, 0, read);
        out.write(piece, 0, read);
      }
    } catch (java.nio.file.FileAlreadyExistsException twice) {
      throw new Unsafe("it holds " + printable(name) + " twice");
    }
    if (sum.getValue() != entry.getCrc()) {
      throw new ZipException(name);
    }
    return written;
  }

  private static String printable(String name) {
    String shown = name.replaceAll("[^\\p{Graph} ]", "?");
    return shown.length() > 60 ? shown.substring(0, 60) + "…" : shown;
  }

  /** Whether what was unpacked is what was packed where this secret is. */
  static boolean isSealed(Path folder, byte[] secret) throws IOException {
    Path seal = folder.resolve(SEAL);
    return Files.exists(seal)
        && java.security.MessageDigest.isEqual(
            Files.readAllBytes(seal), seal(folder, secret).getBytes(StandardCharsets.US_ASCII));
  }

  private static String seal(Path folder, byte[] secret) throws IOException {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      byte[] piece = new byte[PIECE];
      for (Map.Entry<String, Path> file : files(folder).entrySet()) {
        String head = file.getKey() + "\n" + Files.size(file.getValue()) + "\n";
        mac.update(head.getBytes(StandardCharsets.UTF_8));
        try (InputStream in = Files.newInputStream(file.getValue())) {
          for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
            mac.update(piece, 0, read);
          }
        }
      }
      return HexFormat.of().formatHex(mac.doFinal());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HmacSHA256", e);
    }
  }

  /** By name, without the seal. */
  private static Map<String, Path> files(Path folder) throws IOException {
    Map<String, Path> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(path).toString().replace(File.separatorChar, '/');
        if (!name.equals(SEAL)) {
          files.put(name, path);
        }
      }
    }
    return files;
  }
}
