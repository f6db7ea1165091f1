"""What travels between the levels: made, sealed and sent here, received and compared above."""
