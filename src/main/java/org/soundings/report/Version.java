package org.soundings.report;

/** The version of Soundings, which every report names; VersionTest holds it to pom.xml. */
public final class Version {
  public static final String TEXT = "0.2.0-SNAPSHOT";

  private Version() {}
}
