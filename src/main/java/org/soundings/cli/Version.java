package org.soundings.cli;

/** The version of Soundings; VersionTest holds it to pom.xml. */
final class Version {
  static final String TEXT = "0.1.0";

  private Version() {}
}
