package org.soundings.store.answer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.zip.CRC32;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.soundings.database.Unavailable;
import org.soundings.store.wave.WaveId;

/**
 * A copy of a wave's responses beside the database, since what they were opened from is destroyed
 * next: a line of JSON each, in the order of their random keys. It goes when the wave is released.
 */
@ApplicationScoped
public class ResponseCopy {
  /** In the data folder. */
  public static final String NAME = "closed";

  private final Responses responses;
  private final Path folder;

  @Inject
  public ResponseCopy(
      Responses responses,
      @ConfigProperty(name = "soundings.data", defaultValue = "data") String data) {
    this.responses = responses;
    this.folder = Path.of(data).resolve(NAME).toAbsolutePath();
  }

  private Path file(WaveId id) {
    return folder.resolve(id.study() + "." + id.wave() + ".jsonl");
  }

  /** What is in a copy: how many lines, and their checksum. */
  private record Content(long lines, long sum) {}

  /**
   * Replaces it and reads it back.
   *
   * @throws Unavailable where it is not what the database has
   */
  void make(WaveId id) {
    try {
      Files.createDirectories(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      Files.deleteIfExists(file(id));
      Files.createFile(
          file(id),
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Content written = write(id);
      if (!written.equals(read(id)) || written.lines() != responses.opened(id)) {
        throw new Unavailable("the copy of the responses is not what was written");
      }
    } catch (IOException | UncheckedIOException e) {
      throw new Unavailable(e);
    }
  }

  private Content write(WaveId id) throws IOException {
    CRC32 sum = new CRC32();
    long[] lines = {0};
    try (BufferedWriter out = Files.newBufferedWriter(file(id))) {
      responses.read(
          id,
          each -> {
            String line = new String(BallotJson.write(each), StandardCharsets.UTF_8);
            lines[0]++;
            sum.update(line.getBytes(StandardCharsets.UTF_8));
            try {
              out.write(line);
              out.write('\n');
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    }
    try (FileChannel channel = FileChannel.open(file(id), StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    return new Content(lines[0], sum.getValue());
  }

  private Content read(WaveId id) throws IOException {
    CRC32 sum = new CRC32();
    long lines = 0;
    try (BufferedReader in = Files.newBufferedReader(file(id))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        lines++;
        sum.update(line.getBytes(StandardCharsets.UTF_8));
      }
    }
    return new Content(lines, sum.getValue());
  }

  void delete(WaveId id) {
    try {
      Files.deleteIfExists(file(id));
    } catch (IOException e) {
      throw new Unavailable(e);
    }
  }
}
