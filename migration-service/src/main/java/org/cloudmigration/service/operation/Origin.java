package org.cloudmigration.service.operation;

/** Address that the present thread works for; floor 3 sets it for each request. */
public final class Origin {

  /** The server's own work. */
  public static final String SERVER = "server";

  private static final ThreadLocal<String> ADDRESS = new ThreadLocal<>();

  private Origin() {}

  public static void enter(String address) {
    ADDRESS.set(address);
  }

  public static void leave() {
    ADDRESS.remove();
  }

  public static String current() {
    String address = ADDRESS.get();
    return address == null ? SERVER : address;
  }
}
