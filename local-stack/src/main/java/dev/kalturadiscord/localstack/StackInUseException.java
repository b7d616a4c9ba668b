package dev.kalturadiscord.localstack;

/** Another process runs a stack on the same data. */
final class StackInUseException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StackInUseException(String message) {
    super(message);
  }
}
