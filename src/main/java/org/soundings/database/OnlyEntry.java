package org.soundings.database;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipInputStream;

/** The one file of a zip file that H2 has made. */
final class OnlyEntry {
  private OnlyEntry() {}

  /** Unpacks it, waits until it is on the disk, and deletes the zip file. */
  static void move(Path zip, Path to) throws IOException {
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip));
        FileOutputStream out = new FileOutputStream(to.toFile())) {
      if (in.getNextEntry() == null) {
        throw new IOException("there is nothing in it");
      }
      in.transferTo(out);
      out.getFD().sync();
    }
    Files.delete(zip);
  }
}
