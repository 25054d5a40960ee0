package org.soundings.store.answer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.soundings.credential.KeyCopies;
import org.soundings.credential.OpeningKey;
import org.soundings.credential.SealingKey;
import org.soundings.database.Unavailable;
import org.soundings.store.wave.WaveId;

/**
 * The private halves of waves' keys, each in a file of its own that only its owner can read. No
 * back-up has them.
 */
@ApplicationScoped
public class KeyFolder {
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Path folder;

  @Inject
  public KeyFolder(@ConfigProperty(name = "soundings.data", defaultValue = "data") String data) {
    this.folder = Path.of(data).resolve(KeyCopies.FOLDER).toAbsolutePath();
  }

  private static String start(WaveId wave) {
    return KeyCopies.start(wave.toString());
  }

  private Path file(WaveId wave, SealingKey key) {
    return folder.resolve(start(wave) + key.id() + ".key");
  }

  /** Keeps a key, on the disk and wholly, or not at all. */
  void keep(WaveId wave, OpeningKey key) {
    Path file = file(wave, key.sealing());
    Path fresh = file.resolveSibling("." + file.getFileName());
    try {
      Files.createDirectories(folder, owner("rwx------"));
      Files.deleteIfExists(fresh);
      Files.createFile(fresh, owner("rw-------"));
      Files.writeString(fresh, key.encoded() + "\n");
      force(fresh);
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
      force(folder);
    } catch (IOException e) {
      throw new Unavailable(e);
    }
  }

  private static FileAttribute<?> owner(String may) {
    return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(may));
  }

  private static void force(Path path) throws IOException {
    StandardOpenOption open =
        Files.isDirectory(path) ? StandardOpenOption.READ : StandardOpenOption.WRITE;
    try (FileChannel channel = FileChannel.open(path, open)) {
      channel.force(true);
    }
  }

  /** The private half of a key, if it is here. */
  Optional<OpeningKey> find(WaveId wave, SealingKey key) {
    Path file = file(wave, key);
    try {
      return Files.isRegularFile(file)
          ? OpeningKey.decode(Files.readString(file)).filter(k -> k.sealing().equals(key))
          : Optional.empty();
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  /**
   * When the file of a key was last changed, its size and which file it is, so that another content
   * is noticed; empty where there is none.
   */
  String state(WaveId wave, SealingKey key) {
    try {
      BasicFileAttributes file = Files.readAttributes(file(wave, key), BasicFileAttributes.class);
      return file.isRegularFile()
          ? "%s %d %s".formatted(file.lastModifiedTime(), file.size(), file.fileKey())
          : "";
    } catch (IOException none) {
      return "";
    }
  }

  /** Whether any key of a wave is here. */
  boolean hasAny(WaveId wave) {
    return !files(wave).isEmpty();
  }

  /**
   * Writes over every key of a wave and deletes it. What a disk or a file system keeps besides is
   * out of reach.
   */
  void destroy(WaveId wave) {
    try {
      for (Path file : files(wave)) {
        byte[] random = new byte[Math.toIntExact(Files.size(file))];
        RANDOM.nextBytes(random);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
          channel.write(ByteBuffer.wrap(random));
          channel.force(true);
        }
        Files.delete(file);
      }
      if (Files.isDirectory(folder)) {
        force(folder);
      }
    } catch (IOException e) {
      throw new Unavailable(e);
    }
  }

  /** The day and place of each copy that was made of a wave's key; they stay when it is gone. */
  List<String> copies(WaveId wave) {
    try {
      return new KeyCopies(folder, wave.toString()).all();
    } catch (IOException unreadable) {
      return List.of("its notes in the folder keys cannot be read");
    }
  }

  private List<Path> files(WaveId wave) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(f -> f.getFileName().toString().replaceAll("^\\.", "").startsWith(start(wave)))
          .filter(f -> f.getFileName().toString().endsWith(".key"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
