package dev.hindsight.access.client;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

@Configuration(proxyBeanMethods = false)
class SecretHashes {

    /**
     * Of the lowest strength: slow hashing is for what people choose. Nobody finds 256 random bits by trying, however quickly
     * one try goes, and a program asks often.
     */
    @Bean
    PasswordEncoder secretHashing() {
        return new BCryptPasswordEncoder(4);
    }
}
