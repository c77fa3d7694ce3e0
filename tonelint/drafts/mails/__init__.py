"""What an e-mail is made of: parts, encodings, quoted history, signatures."""
