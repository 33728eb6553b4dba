package dev.hindsight.console.login;

/** There is nobody with that name and password. The message says what would be right. */
public final class LoginRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LoginRefused(String message) {
        super(message);
    }
}
