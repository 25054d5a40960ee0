package org.soundings.study;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.soundings.hash.Sha256;
import org.soundings.questionnaire.Place;
import org.soundings.questionnaire.Refused;
import org.soundings.questionnaire.file.FileProblem;
import org.soundings.questionnaire.file.YamlFile;

/**
 * The texts in the data folder that people write, with the desk or a text editor. A file is
 * replaced whole or not at all, is on the disk when a method returns, and is replaced or deleted
 * only where it is still what whoever asks for that has seen. A text editor holds no lock: what it
 * writes within the moment between that look and the replacement is lost.
 */
@ApplicationScoped
class StudyTexts {
  private final Path data;

  @Inject
  StudyTexts(@ConfigProperty(name = "soundings.data", defaultValue = "data") String data) {
    this.data = Path.of(data);
  }

  /** Steps that fail as files do. */
  private interface Step<T> {
    T take() throws IOException;
  }

  /**
   * A file's text; empty where there is no such file.
   *
   * @throws Refused where it is not UTF-8, or cannot be read
   */
  Optional<FileText> read(Path file) {
    return tried(file, () -> Optional.of(FileText.of(Files.readString(file))));
  }

  /**
   * Replaces a file's text, or writes the file.
   *
   * @param seen hash of the file as it was seen; empty where there was none
   * @throws Refused where it is another by now, cannot be written or lies outside the data folder,
   *     or the text is longer than a file may be
   */
  synchronized void write(Path file, String seen, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (bytes.length > YamlFile.LARGEST) {
      throw new Refused(FileProblem.TOO_LARGE.at(place(file), YamlFile.LARGEST));
    }
    tried(
        file,
        () -> {
          Path there = inside(file);
          refuseStale(there, seen);
          replace(there, bytes);
          return Optional.of(there);
        });
  }

  /**
   * Deletes a file.
   *
   * @param seen its hash as it was seen
   * @throws Refused where it is another by now, or cannot be deleted
   */
  synchronized void delete(Path file, String seen) {
    tried(
        file,
        () -> {
          Path there = inside(file);
          refuseStale(there, seen);
          Files.deleteIfExists(there);
          force(Objects.requireNonNull(there.getParent()));
          return Optional.of(there);
        });
  }

  private static <T> Optional<T> tried(Path file, Step<Optional<T>> step) {
    try {
      return step.take();
    } catch (NoSuchFileException none) {
      return Optional.empty();
    } catch (CharacterCodingException other) {
      throw new Refused(FileProblem.NOT_UTF8.at(place(file)));
    } catch (IOException e) {
      String why = e.getClass().getSimpleName();
      throw new Refused(TextProblem.NOT_WRITABLE.at(place(file), file.getFileName(), why));
    }
  }

  /** Where a file lies, if a link leads to it; a link stays one. */
  private Path inside(Path file) throws IOException {
    Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
    Path there =
        Files.exists(file) ? file.toRealPath() : folder.toRealPath().resolve(file.getFileName());
    if (!there.startsWith(data.toRealPath())) {
      throw new Refused(TextProblem.ELSEWHERE.at(place(file), file.getFileName()));
    }
    return there;
  }

  private static void refuseStale(Path file, String seen) throws IOException {
    String now = Files.exists(file) ? Sha256.hex(Files.readAllBytes(file)) : "";
    if (!now.equals(seen)) {
      throw new Refused(TextProblem.STALE.at(place(file), file.getFileName()));
    }
  }

  /** By a file beside it, which no reader of studies looks at, renamed once it is on the disk. */
  private static void replace(Path file, byte[] bytes) throws IOException {
    Path fresh = file.resolveSibling("." + file.getFileName() + ".new");
    try {
      fill(fresh, bytes);
      asBefore(file, fresh);
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(fresh);
    }
    force(Objects.requireNonNull(file.getParent()));
  }

  private static void fill(Path fresh, byte[] bytes) throws IOException {
    Files.deleteIfExists(fresh);
    try (FileChannel channel =
        FileChannel.open(fresh, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      ByteBuffer left = ByteBuffer.wrap(bytes);
      while (left.hasRemaining()) {
        channel.write(left);
      }
      channel.force(true);
    }
  }

  /** Whoever could read or write it can still do so. */
  private static void asBefore(Path file, Path fresh) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(fresh, PosixFileAttributeView.class);
    if (view != null && Files.exists(file)) {
      view.setPermissions(Files.getPosixFilePermissions(file));
    }
  }

  /** A folder is forced where the system can do that. */
  private static void force(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException cannot) {
      // Windows opens no folder, and has renamed the file for good.
    }
  }

  private static Place place(Path file) {
    return Place.of(file.getFileName().toString());
  }
}
